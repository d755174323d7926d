using Hansa.Statistics.Consistency;

namespace Hansa.UseCases.Published;

/// <summary>One number that a publication prints, or leaves out.</summary>
/// <param name="Name">What relations call it.</param>
/// <param name="Printed">What is printed, and what it may stand for.</param>
/// <param name="Label">What it is, for readers; the name where nothing is given.</param>
/// <param name="Unit">May be empty.</param>
/// <param name="Place">File and line.</param>
public sealed record PublishedCell(string Name, PrintedNumber Printed, LocalText Label, string Unit, string Place)
{
    /// <summary>What is printed, with the marks of each language.</summary>
    public LocalText Text => new(Printed.Text, RepairText.Russian(Printed.Text));
}

/// <summary>A relation that should hold between cells, applied to some of them.</summary>
/// <param name="Name">The name of its row; rows with patterns give several relations of one name.</param>
/// <param name="Choice">Which cells it was applied to: <c>2013, energy</c>; empty without patterns.</param>
/// <param name="Checks">The checks that it belongs to; none: to every check.</param>
/// <param name="Meaning">Why it should hold, for readers; the formula where nothing is given.</param>
/// <param name="Place">File and line.</param>
public sealed record PublishedRelation(
    string Name,
    string Choice,
    Formula Formula,
    IReadOnlyList<string> Checks,
    LocalText Meaning,
    string Place
);
