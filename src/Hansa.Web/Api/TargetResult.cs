using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Targets;

namespace Hansa.Web.Api;

/// <summary>Arithmetic on a target, as programs read it.</summary>
public sealed record TargetResult(IReadOnlyList<TargetLineAnswer> Lines, IReadOnlyList<TextAnswer> Notes)
{
    public static TargetResult Of(TargetAnswer answer) =>
        new([.. answer.Lines.Select(TargetLineAnswer.Of)], [.. answer.Notes.Select(TextAnswer.Of)]);
}

/// <summary>One result: its value, or why there is none, and the formula with the numbers put in.</summary>
public sealed record TargetLineAnswer(
    string Code,
    TextAnswer Title,
    double? Value,
    string? Missing,
    string Unit,
    string Formula,
    string Working
)
{
    public static TargetLineAnswer Of(TargetLine line) =>
        new(
            line.Code,
            TextAnswer.Of(line.Title),
            line.Figure.Value,
            line.Figure.Missing == Statistics.Figures.Missing.None ? null : line.Figure.Missing.Code(),
            line.Unit.Code,
            line.Formula,
            line.Working
        );
}
