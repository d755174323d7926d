using Hansa.Statistics.Firms;

namespace Hansa.UseCases.Firms;

/// <summary>The beginners of one part of trade and size.</summary>
internal sealed class PathGroup
{
    public PathGroup(FirmStudy study, TradePart part, FirmSizes sizes, IReadOnlyDictionary<string, int> births)
    {
        var panel = study.Trade.Panel(part, study.Rule);
        (Part, Sizes, Periods) = (part, sizes, panel.Periods);
        Beginners = [.. Beginner.Of(panel, sizes.Bits)];
        Steps = PathStep.Of(panel, Beginners);
        var firstYear = study.Scope.Years.First.YearNumber;
        Aged = Beginners.Select(firm =>
            (
                firm,
                new FirmBeginning(
                    births.TryGetValue(study.Trade.Firms[firm.History.Firm], out var born) ? born : null,
                    firstYear + firm.Start,
                    null
                ).Age
            )
        );
    }

    public TradePart Part { get; }

    public FirmSizes Sizes { get; }

    public int Periods { get; }

    public IReadOnlyList<Beginner> Beginners { get; }

    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Each beginner with its age at its first export.</summary>
    public IEnumerable<(Beginner Firm, int? Age)> Aged { get; }
}
