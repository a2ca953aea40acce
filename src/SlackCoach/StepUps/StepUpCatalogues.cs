using Microsoft.Extensions.Options;
using SlackCoach.Domain.StepUps;

namespace SlackCoach.StepUps;

/// <summary>The built-in ways to grow, with those of the workspace's file as it was when the app started. What is wrong in the file is logged and told to who asks.</summary>
internal sealed partial class StepUpCatalogues
{
    private const string BuiltIn = "SlackCoach.StepUps.catalogue.yml";

    public StepUpCatalogues(IOptions<StepUpOptions> options, ILogger<StepUpCatalogues> logger)
    {
        using var stream = typeof(StepUpCatalogues).Assembly.GetManifestResourceStream(BuiltIn)!;
        using var reader = new StreamReader(stream);
        Present = StepUpReader.Read(reader.ReadToEnd());

        if (options.Value.Catalogue is { Length: > 0 } path)
        {
            Present = Present.With(ReadFile(path));
        }

        foreach (var (line, message) in Present.Problems)
        {
            Log.Problem(logger, options.Value.Catalogue, line, message);
        }
    }

    public StepUpCatalogue Present { get; }

    private static StepUpCatalogue ReadFile(string path)
    {
        try
        {
            return StepUpReader.Read(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new StepUpCatalogue([], [(1, $"The file cannot be read: {exception.GetType().Name}.")]);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "StepUp:Catalogue {Path}, line {Line}: {Problem} That entry is left out")]
        public static partial void Problem(ILogger logger, string path, int line, string problem);
    }
}
