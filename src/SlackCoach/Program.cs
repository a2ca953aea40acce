using SlackCoach;

WebApplication.CreateBuilder(args).AddSlackCoach().Build().UseSlackCoach().Run();
