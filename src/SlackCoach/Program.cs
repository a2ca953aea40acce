using SlackCoach;

return await WebApplication.CreateBuilder(args).AddSlackCoach().Build().UseSlackCoach().RunOrExplain();
