using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Targets;

namespace Hansa.UseCases.Explanations;

/// <summary>One step of arithmetic: a formula, the same with the numbers put in, and what comes out.</summary>
/// <param name="Name">What the step gives: the figure, or another indicator that the formula is made of.</param>
/// <param name="Working">With the numbers put in, for programs; nothing where the formula speaks of a whole structure.</param>
internal sealed record WorkingStep(
    string Name,
    string Formula,
    LocalText? Printed,
    string? Working,
    Figure Result,
    Unit Unit
)
{
    /// <summary>The letters of sums that the formula uses.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];
}

/// <summary>Puts numbers into formulas, whichever indicator they belong to: by the letters that the formulas are written in.</summary>
/// <remarks>
/// A formula can be worked where every letter in it is a known sum, or the name of another indicator's figure for the same cell.
/// Words of a condition may stand between them; anything else (a sum over codes, a fit) is shown by the structure instead.
/// </remarks>
internal sealed partial class FormulaWorking(ExplainedFigure figure, IReadOnlyList<LetterSum> sums)
{
    private const int Deepest = 3;

    private static readonly string[] Words = ["ln", "max", "min", "if", "else", "growing", "winning"];

    // Formula name → the indicator that defines it, where only one does.
    private static readonly Dictionary<string, Indicator> Named = Catalogue
        .Indicators.Where(one => NameOf(one) is not null)
        .GroupBy(one => NameOf(one)!)
        .Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single());

    /// <summary>The steps that lead to the figure, its own last.</summary>
    public IReadOnlyList<WorkingStep> Steps()
    {
        var steps = new List<WorkingStep>();
        Add(figure.Card, figure.Figure, 0, steps);
        return steps;
    }

    private void Add(Indicator card, Figure result, int depth, List<WorkingStep> steps)
    {
        string[] tokens = [.. Token().Matches(Body(card.Formula)).Select(match => match.Value)];
        var pieces = tokens.Select(token => Put(token, card)).ToArray();
        foreach (var other in tokens.Distinct().Select(token => DefinedBy(token, card)).OfType<Indicator>())
        {
            if (depth < Deepest)
                Add(other, FigureOf(other), depth + 1, steps);
        }
        var isClosed = pieces.All(piece => piece is not null);
        steps.Add(
            new WorkingStep(
                card.Code,
                card.Formula,
                isClosed
                    ? new(
                        Joined(tokens, [.. pieces.Select(piece => piece!.Value.Printed.English)]),
                        Joined(tokens, [.. pieces.Select(piece => piece!.Value.Printed.Russian)])
                    )
                    : null,
                isClosed ? Joined(tokens, [.. pieces.Select(piece => piece!.Value.Plain)]) : null,
                result,
                card == figure.Card ? figure.Table.Unit : card.Unit
            )
            {
                Letters = [.. tokens.Select(Normal).Where(token => sums.Any(sum => sum.Letter == token))],
            }
        );
    }

    // Letters beside each other are a product; numbers beside each other would be one number.
    private static string Joined(string[] tokens, string[] pieces)
    {
        var text = new StringBuilder();
        for (var at = 0; at < tokens.Length; at++)
        {
            var piece =
                IsNumber(at) || char.IsLetter(tokens[at][0]) ? pieces[at] : Times().Replace(pieces[at], "$1 × $2");
            if (
                at > 0
                && IsNumber(at - 1)
                && !IsNumber(at)
                && (
                    piece == " " && IsNumber(at + 1)
                    || piece.StartsWith(" (", StringComparison.Ordinal)
                    || piece.StartsWith(" [", StringComparison.Ordinal)
                )
            )
                piece = " ×" + piece;
            else if (IsNumber(at + 1) && !IsNumber(at) && Open().IsMatch(piece))
                piece += "× ";
            text.Append(piece);
        }
        return text.ToString();

        bool IsNumber(int at) =>
            at >= 0 && at < tokens.Length && char.IsLetter(tokens[at][0]) && !Words.Contains(tokens[at]);
    }

    private (string Plain, LocalText Printed)? Put(string token, Indicator card)
    {
        if (!char.IsLetter(token[0]) || Words.Contains(token))
            return (token, LocalText.Same(token));
        if (sums.FirstOrDefault(sum => sum.Letter == Normal(token)) is { } sum)
            return (Signed(sum.Number.Plain), Signed(sum.Number.Printed));
        if (token == "n" && card.Formula.Contains("n periods from 0 to T", StringComparison.Ordinal))
            return Typed((decimal)figure.Comparison.Exports.Periods.Steps());
        if (token == "g(i)" && figure.Code is { } code)
            return Typed(figure.Comparison.Options.NetExports.GetValueOrDefault(figure.Comparison.Exports.Codes[code]));
        return DefinedBy(token, card) is { } other && FigureOf(other).Value is { } value ? Typed(value) : null;
    }

    private Indicator? DefinedBy(string token, Indicator card) =>
        Named.GetValueOrDefault(token) is { } other
        && other != card
        && !figure.IsOfPersons
        && other.Needs == (other.Needs & (card.Needs | Needs.Benchmark))
            ? other
            : null;

    private Figure FigureOf(Indicator other)
    {
        var table = other.Compute(figure.Source.Comparison);
        return table.Axes.Count == figure.Table.Axes.Count
            ? table.At(figure.Members)
            : Figure.None(Missing.NotApplicable);
    }

    private static (string Plain, LocalText Printed) Typed(decimal number)
    {
        var text = TypedNumber.Text(number);
        return (text, new LocalText(text, text.Replace('.', ',')));
    }

    private static (string Plain, LocalText Printed) Typed(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var printed = ExplainedValue.Of(number, Unit.Index).Printed;
        return (Signed(text), Signed(printed));
    }

    // What is below zero stands in brackets, so that no two signs meet.
    private static string Signed(string number) => number[0] is '-' or '\u2212' ? $"({number})" : number;

    private static LocalText Signed(LocalText number) => new(Signed(number.English), Signed(number.Russian));

    // A code is k, D (a group), s (a sector) or i (an activity); all of them are the code of the cell.
    private static string Normal(string token) => CodeLetter().Replace(token, "$1k$2");

    private static string? NameOf(Indicator card)
    {
        var sides = Definition(card.Formula).Split(" = ");
        return sides.Length == 2 && Call().IsMatch(sides[0]) ? sides[0] : null;
    }

    private static string Body(string formula)
    {
        var definition = Definition(formula);
        return IsNamed(definition)
            ? definition[(definition.IndexOf(" = ", StringComparison.Ordinal) + 3)..]
            : definition;
    }

    private static bool IsNamed(string definition) => definition.Split(" = ") is [var left, _] && Call().IsMatch(left);

    // What comes after the first comma outside brackets explains letters.
    private static string Definition(string formula)
    {
        var depth = 0;
        for (var at = 0; at < formula.Length; at++)
        {
            depth +=
                formula[at] is '(' or '[' ? 1
                : formula[at] is ')' or ']' ? -1
                : 0;
            if (depth == 0 && formula[at] == ',' && !formula[at..].StartsWith(", else", StringComparison.Ordinal))
                return formula[..at];
        }
        return formula;
    }

    [GeneratedRegex(@"\p{L}+\d?\([\p{L}\d,]+\)|\p{L}+\d?|[^\p{L}]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"([\d)\]]) ([(\[])")]
    private static partial Regex Times();

    [GeneratedRegex(@"[\d)\]] $")]
    private static partial Regex Open();

    [GeneratedRegex(@"^\p{L}+\([\p{L}\d,]+\)$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^([a-zA-Z]\((?:r,)?)[Dsi]((?:,[0T])?\))$")]
    private static partial Regex CodeLetter();
}
