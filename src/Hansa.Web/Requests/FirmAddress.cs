using Hansa.UseCases;
using Hansa.UseCases.Firms;

namespace Hansa.Web.Requests;

/// <summary>Which of the questions about firms is asked, and of what.</summary>
/// <param name="Kind">One of <see cref="FirmAddress.Kinds"/>.</param>
/// <param name="AsInternal">Confidential figures may be shown, marked.</param>
public sealed record FirmPlace(string Data, string Kind, bool AsInternal);

/// <summary>Reads an address as the questions that <c>hansa firms</c> asks with the same words.</summary>
public static class FirmAddress
{
    /// <summary>The parameter that asks for one table of an answer.</summary>
    public const string Table = "table";

    private const string Definitions = "definitions";

    private static readonly string[] Common = ["period", "rule", "by", "scheme", "only", "level", Table];

    private static readonly Dictionary<string, string[]> Own = new()
    {
        ["dynamics"] = ["view", "bootstrap", "seed"],
        [Definitions] = ["rules"],
        ["change"] = ["old"],
        ["survival"] = ["close-gaps", "first-spell"],
        ["load"] = [],
        ["path"] = ["wide"],
        ["classes"] = ["register"],
    };

    /// <summary>The questions, in the order of the command line.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Own.Keys];

    /// <summary>What every question or any of them may be told.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Common, .. Own.Values.SelectMany(names => names)];

    /// <summary>What a question may be told.</summary>
    public static IReadOnlyList<string> Parameters(string kind) =>
        [.. Common.Where(name => kind != Definitions || name != "rule"), .. Own.GetValueOrDefault(kind, [])];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<UseCase<FirmReport>> Read(
        FirmPlace place,
        IQueryCollection query,
        params IEnumerable<string> others
    )
    {
        if (!Kinds.Contains(place.Kind))
            return new Problem(
                ProblemKind.NotFound,
                new($"There is no question '{place.Kind}' about firms.", $"Вопроса о фирмах «{place.Kind}» нет."),
                Nearest.Advice(place.Kind, Kinds, Nearest.All(Kinds))
            );
        var words = new QueryWords(query);
        if (words.Unknown([.. Parameters(place.Kind), .. others]) is { } unknown)
            return unknown;
        return from level in words.Whole("level")
            from question in Question(place.Kind, Firms(place, words) with { Level = level }, words)
            select (UseCase<FirmReport>)new OneFirmTable(question, words[Table]);
    }

    private static FirmQuestion Firms(FirmPlace place, QueryWords words)
    {
        var plain = new FirmQuestion(place.Data);
        return plain with
        {
            Period = words["period"],
            Rule = words["rule"] ?? plain.Rule,
            By = words.Codes("by"),
            Scheme = words["scheme"],
            Only = words.Codes("only"),
            AsInternal = place.AsInternal,
        };
    }

    private static Outcome<UseCase<FirmReport>> Question(string kind, FirmQuestion firms, QueryWords words) =>
        kind switch
        {
            "dynamics" => Dynamics(firms, words),
            Definitions => Asked(new CompareExporterRules(firms) { Rules = words.Codes("rules") }),
            "change" => Asked(new SplitSmeChange(firms) { Old = words["old"] }),
            "survival" => from gaps in words.Switch("close-gaps")
            from first in words.Switch("first-spell")
            select (UseCase<FirmReport>)new ShowFirmSurvival(firms) { ClosesShortGaps = gaps, OnlyFirst = first },
            "path" => words
                .Whole("wide")
                .Select(wide =>
                    (UseCase<FirmReport>)(
                        wide is { } least ? new ShowExporterPaths(firms) { Wide = least } : new(firms)
                    )
                ),
            "classes" => Asked(new ShowExporterClasses(firms) { Register = words["register"] }),
            _ => Asked(new ShowTransactionLoad(firms)),
        };

    private static Outcome<UseCase<FirmReport>> Dynamics(FirmQuestion firms, QueryWords words) =>
        from draws in words.Whole("bootstrap")
        from seed in words.Whole("seed")
        select (UseCase<FirmReport>)
            new ShowFirmDynamics(firms)
            {
                View = words["view"],
                Draws = draws ?? 0,
                Seed = (ulong)(seed ?? 1),
            };

    private static Outcome<UseCase<FirmReport>> Asked(UseCase<FirmReport> question) =>
        Outcome<UseCase<FirmReport>>.Of(question);
}
