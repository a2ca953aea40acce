using SlackCoach;

return await SlackCoachApp.RunOrExplain(() => WebApplication.CreateBuilder(args).AddSlackCoach().Build().UseSlackCoach());
