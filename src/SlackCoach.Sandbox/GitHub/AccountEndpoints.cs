using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.SampleWorkspace;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>Serves the stand-in's device flow, the page where a code is entered, and what REST says of accounts.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder endpoints, StandInAccounts accounts, string basePath)
    {
        var gitHub = endpoints.MapGroup(basePath.TrimEnd('/'));
        gitHub.MapPost("/login/device/code", (RequestDelegate)(context => GiveCode(context, accounts, basePath)));
        gitHub.MapPost("/login/oauth/access_token", (RequestDelegate)(context => GiveTokens(context, accounts)));
        gitHub.MapGet("/login/device", (RequestDelegate)(context => ShowPage(context, "Enter the code that SlackCoach showed you.")));
        gitHub.MapPost("/login/device", (RequestDelegate)(context => Enter(context, accounts)));
        gitHub.MapGet("/user", (RequestDelegate)(context => TellUser(context, accounts)));
        gitHub.MapGet("/user/teams", (RequestDelegate)(context => TellTeams(context, accounts)));
        gitHub.MapDelete("/applications/{clientId}/token", (RequestDelegate)(context => Revoke(context, accounts)));
    }

    private static async Task GiveCode(HttpContext context, StandInAccounts accounts, string basePath)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);

        if (form["client_id"] != StandInAccounts.ClientId)
        {
            await Write(context, new JsonObject { ["error"] = "Not Found" }, StatusCodes.Status404NotFound);
            return;
        }

        var (deviceCode, userCode) = accounts.GiveCode();
        await Write(context, new JsonObject
        {
            ["device_code"] = deviceCode,
            ["user_code"] = userCode,
            ["verification_uri"] = accounts.VerificationUri ?? $"{context.Request.Scheme}://{context.Request.Host}{basePath.TrimEnd('/')}/login/device",
            ["expires_in"] = 900,
            ["interval"] = accounts.IntervalSeconds,
        });
    }

    private static async Task GiveTokens(HttpContext context, StandInAccounts accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (tokens, error) = form["client_id"] != StandInAccounts.ClientId ? (null, "incorrect_client_credentials")
            : form["grant_type"].ToString() switch
            {
                "urn:ietf:params:oauth:grant-type:device_code" => accounts.Poll(form["device_code"].ToString()),
                "refresh_token" => accounts.Refresh(form["refresh_token"].ToString()),
                _ => (null, "unsupported_grant_type"),
            };

        // GitHub answers an error with HTTP 200.
        await Write(context, tokens is null
            ? new JsonObject { ["error"] = error, ["error_description"] = "See the documentation." }
            : new JsonObject
            {
                ["access_token"] = tokens.Token,
                ["expires_in"] = (long)accounts.TokenLasts.TotalSeconds,
                ["refresh_token"] = tokens.RefreshToken,
                ["refresh_token_expires_in"] = 15_897_600,
                ["token_type"] = "bearer",
                ["scope"] = "",
            });
    }

    private static async Task Enter(HttpContext context, StandInAccounts accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isEntered = accounts.Enter(form["user_code"].ToString(), SampleRepositories.Engineer);
        await ShowPage(context, isEntered ? $"Done: SlackCoach may act for {SampleRepositories.Engineer}. You can close this page." : "There is no such code.");
    }

    private static Task ShowPage(HttpContext context, string sentence)
    {
        context.Response.ContentType = "text/html; charset=utf-8";

        return context.Response.WriteAsync(
            $"""
            <!doctype html><html lang="en"><title>Stand-in GitHub</title>
            <body style="font-family: sans-serif; margin: 3rem"><h1>Stand-in GitHub</h1><p>{WebUtility.HtmlEncode(sentence)}</p>
            <form method="post"><label>Code <input name="user_code" autocomplete="off" required></label> <button>Continue</button></form></body></html>
            """,
            context.RequestAborted);
    }

    private static async Task TellUser(HttpContext context, StandInAccounts accounts)
    {
        if (accounts.FailingUserQuestions > 0)
        {
            accounts.FailingUserQuestions--;
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
        else if (await Person(context, accounts) is { } person)
        {
            await Write(context, new JsonObject { ["login"] = person.Login, ["id"] = person.Id, ["type"] = "User" });
        }
    }

    private static async Task TellTeams(HttpContext context, StandInAccounts accounts)
    {
        if (await Person(context, accounts) is not { } person)
        {
            return;
        }

        if (!accounts.TeamsAreReadable)
        {
            await Write(context, new JsonObject { ["message"] = "Resource not accessible by integration" }, StatusCodes.Status403Forbidden);
            return;
        }

        var page = int.TryParse(context.Request.Query["page"], out var number) ? number : 1;
        var size = int.TryParse(context.Request.Query["per_page"], out var perPage) ? perPage : 30;
        var teams = person.Teams.Skip((page - 1) * size).Take(size).Select(team => team.Split('/')).Select(parts => (JsonNode)new JsonObject
        {
            ["slug"] = parts[1],
            ["name"] = parts[1],
            ["organization"] = new JsonObject { ["login"] = parts[0] },
        });
        await Write(context, new JsonArray([.. teams]));
    }

    private static async Task Revoke(HttpContext context, StandInAccounts accounts)
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{StandInAccounts.ClientId}:{StandInAccounts.ClientSecret}"));

        if (context.Request.Headers.Authorization != $"Basic {basic}" || (string?)context.Request.RouteValues["clientId"] != StandInAccounts.ClientId)
        {
            await Write(context, new JsonObject { ["message"] = "Bad credentials" }, StatusCodes.Status401Unauthorized);
            return;
        }

        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        context.Response.StatusCode = accounts.Revoke(body!["access_token"]!.ToString()) ? StatusCodes.Status204NoContent : StatusCodes.Status422UnprocessableEntity;
    }

    private static async Task<StandInAccount?> Person(HttpContext context, StandInAccounts accounts)
    {
        if (context.Request.Headers.Authorization.ToString().Split(' ') is ["Bearer", var token] && accounts.OfToken(token) is { } person)
        {
            return person;
        }

        await Write(context, new JsonObject { ["message"] = "Bad credentials" }, StatusCodes.Status401Unauthorized);
        return null;
    }

    private static Task Write(HttpContext context, JsonNode json, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(json, context.RequestAborted);
    }
}
