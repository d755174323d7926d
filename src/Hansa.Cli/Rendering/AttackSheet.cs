using Hansa.Cli.Texts;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>What each attacker got of a release, one row per attacker.</summary>
public static class AttackSheet
{
    public static Sheet Of(AuditReport audit) =>
        new(
            [
                new SheetColumn("attacker", Words.Of("head.attacker")),
                new SheetColumn("exact", Words.Of("head.exact"), IsNumber: true),
                new SheetColumn("narrow", Words.Of("head.narrow"), IsNumber: true),
            ],
            audit.Results.Select(Row)
        );

    /// <summary>One breach in words: the cell, who, and the interval in minor units.</summary>
    public static string Line(Breach breach) =>
        $"{breach.Cell}: {breach.By}{(breach.Insider is { } insider ? $" {insider}" : "")}, {breach.Kind}, {Bound(breach.Low)}..{Bound(breach.High)}";

    private static Cell[] Row(AttackResult result) =>
        [Cell.Of(Words.Of($"attacker.{Key(result.By)}")), Cell.Of(result.Exact), Cell.Of(result.Narrow)];

    private static string Key(Attacker attacker) =>
        attacker switch
        {
            Attacker.Reader => "reader",
            Attacker.Contributor => "contributor",
            Attacker.Guesser => "guesser",
            Attacker.Archivist => "archivist",
            _ => "partner",
        };

    private static string Bound(long? bound) =>
        bound?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
