using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Targets;

/// <summary>One result of arithmetic on targets: what it is, the figure, and the formula with the numbers put in.</summary>
/// <param name="Code">For programs: <c>required-value</c>, <c>pace</c>, …</param>
/// <param name="Unit">As in tables of figures; empty for money, whose unit is that of the numbers given.</param>
/// <param name="Formula">In letters.</param>
/// <param name="Working">With the numbers put in.</param>
public sealed record TargetLine(string Code, LocalText Title, Figure Figure, Unit Unit, string Formula, string Working);

/// <summary>What arithmetic on a target gave, in the order in which a reader needs it.</summary>
/// <param name="Notes">What must be known of the result: a path against the direction, a share that nothing reaches.</param>
public sealed record TargetAnswer(IReadOnlyList<TargetLine> Lines, IReadOnlyList<LocalText> Notes);
