using System.CommandLine;
using System.Globalization;
using SlackCoach.Sandbox.Hosting;

var port = new Option<int>("--port") { Description = "The page's port on 127.0.0.1.", DefaultValueFactory = _ => SandboxOptions.UsualPort };
var data = new Option<DirectoryInfo?>("--data") { Description = "A directory that keeps the app's database and clock between runs; the conversations begin anew." };
var app = new Option<Uri?>("--app")
{
    Description = "The address of a SlackCoach that runs by itself.",
    CustomParser = result =>
        Uri.TryCreate(result.Tokens[0].Value.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : Refuse<Uri>(result, "--app takes an address such as http://127.0.0.1:5080."),
};
var start = new Option<DateTimeOffset?>("--start")
{
    Description = "Where the product's clock starts. Default: 2027-01-01T14:00:00Z, the Friday before the sample plan begins.",
    CustomParser = result =>
        DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        ? instant
        : Refuse<DateTimeOffset?>(result, "--start takes an instant such as 2026-11-20T15:00:00Z."),
};

var command = new RootCommand("A Slack workspace and a GitHub of your own to try SlackCoach in. Nothing leaves this machine.")
{
    port,
    data,
    app,
    start,
};
command.SetAction((arguments, cancellationToken) => SandboxCommand.RunAsync(
    new SandboxOptions
    {
        Port = arguments.GetValue(port),
        DataDirectory = arguments.GetValue(data)?.FullName,
        App = arguments.GetValue(app),
        StartAt = arguments.GetValue(start),
    },
    cancellationToken));

return await command.Parse(args).InvokeAsync();

static T? Refuse<T>(System.CommandLine.Parsing.ArgumentResult result, string sentence)
{
    result.AddError(sentence);
    return default;
}
