using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

/// <summary>Exporter dynamics by the plainest possible means: every question looks at all lines again, with sets of firms.</summary>
internal sealed class PlainDynamics(IReadOnlyList<FirmLine> lines, ExporterRule rule, int periods, int? size)
{
    private readonly Dictionary<int, HashSet<int>> exporters = Enumerable
        .Range(0, periods)
        .ToDictionary(
            year => year,
            year => FirmsOf(lines).Where(firm => IsExporter(lines, rule, firm, year)).ToHashSet()
        );

    private static IEnumerable<int> FirmsOf(IReadOnlyList<FirmLine> lines) =>
        lines.Select(line => line.Firm).Distinct();

    private static bool IsExporter(IReadOnlyList<FirmLine> lines, ExporterRule rule, int firm, int year)
    {
        if (year < rule.OfYears - 1 || !Counts(lines, rule, firm, year))
            return false;
        var years = 0;
        for (var back = 0; back < rule.OfYears; back++)
            years += Counts(lines, rule, firm, year - back) ? 1 : 0;
        return years >= rule.Years;
    }

    private static bool Counts(IReadOnlyList<FirmLine> lines, ExporterRule rule, int firm, int year)
    {
        var own = lines.Where(line => line.Firm == firm && line.Period == year).ToArray();
        return own.Sum(line => (decimal)line.Value) is var value
            && value > 0
            && value >= rule.MinimumValue
            && own.Sum(line => line.Deliveries) >= rule.Deliveries
            && Set(own, line => line.Market).Count >= rule.Markets
            && Set(own, line => line.Product).Count >= rule.Products;
    }

    private static HashSet<T> Set<T>(IEnumerable<FirmLine> lines, Func<FirmLine, T> code) =>
        [.. lines.GroupBy(code).Where(group => group.Sum(line => (decimal)line.Value) > 0).Select(group => group.Key)];

    private bool Knows(int year) => year >= rule.OfYears - 1 && year < periods;

    public IEnumerable<int> Exporters(int year) => exporters[year].Where(firm => Fits(firm, year));

    public IEnumerable<int> Entrants(int year) => Exporters(year).Except(exporters[year - 1]);

    public IEnumerable<int> Incumbents(int year) => Exporters(year).Intersect(exporters[year - 1]);

    public IEnumerable<int> Exiters(int year) => Exporters(year - 1).Except(exporters[year]);

    public IEnumerable<int> Survivors(int year, int after = 1) =>
        Entrants(year).Where(firm => Enumerable.Range(year + 1, after).All(next => exporters[next].Contains(firm)));

    public IEnumerable<int> Returned(int year) =>
        Entrants(year).Where(firm => Enumerable.Range(0, year).Any(before => exporters[before].Contains(firm)));

    public decimal Value(int firm, int year) => Own(firm, year).Sum(line => (decimal)line.Value);

    /// <summary>Nothing where the figure cannot be told.</summary>
    public double? Number(ExporterPart part, int year) =>
        part switch
        {
            ExporterPart.Exporters => Knows(year) ? Exporters(year).Count() : null,
            ExporterPart.SurvivingEntrants => Knows(year - 1) && Knows(year + 1) ? Survivors(year).Count() : null,
            _ => Knows(year - 1) ? Members(part, year).Count() : null,
        };

    public IEnumerable<decimal> Values(ExporterPart part, int year) =>
        Members(part, year).Select(firm => Value(firm, part == ExporterPart.Exiters ? year - 1 : year));

    private IEnumerable<int> Members(ExporterPart part, int year) =>
        part switch
        {
            ExporterPart.Exporters => Exporters(year),
            ExporterPart.Entrants => Entrants(year),
            ExporterPart.Exiters => Exiters(year),
            ExporterPart.Incumbents => Incumbents(year),
            _ => Survivors(year),
        };

    public double? EntryRate(int year) => Rate(year, () => (Entrants(year).Count(), Exporters(year).Count()));

    public double? ExitRate(int year) => Rate(year, () => (Exiters(year).Count(), Exporters(year - 1).Count()));

    public double? Churn(int year) =>
        Rate(
            year,
            () =>
                (Entrants(year).Count() + Exiters(year).Count(), Exporters(year).Count() + Exporters(year - 1).Count())
        );

    public double? ReEntry(int year) => Rate(year, () => (Returned(year).Count(), Entrants(year).Count()));

    public double? Survival(int year, int after) =>
        year + after < periods ? Rate(year, () => (Survivors(year, after).Count(), Entrants(year).Count())) : null;

    public double? EntrantShare(int year) =>
        Rate(year, () => (Values(ExporterPart.Entrants, year).Sum(), Values(ExporterPart.Exporters, year).Sum()));

    /// <summary>Products, markets or pairs of each exporter.</summary>
    public IEnumerable<double> Breadth(BreadthKind kind, int year) =>
        Exporters(year).Select(firm => (double)Codes(kind, firm, year).Count);

    public IEnumerable<double> ExportersPer(BreadthKind kind, int year) =>
        Exporters(year)
            .SelectMany(firm => Codes(kind, firm, year))
            .GroupBy(code => code)
            .Select(one => (double)one.Count());

    public IEnumerable<double> Added(BreadthKind kind, int year) =>
        from firm in Incumbents(year)
        let now = Codes(kind, firm, year)
        where now.Count > 0
        select now.Except(Codes(kind, firm, year - 1)).Count() / (double)now.Count;

    public IEnumerable<double> Dropped(BreadthKind kind, int year) =>
        from firm in Incumbents(year)
        let before = Codes(kind, firm, year - 1)
        where before.Count > 0
        select before.Except(Codes(kind, firm, year)).Count() / (double)before.Count;

    public IEnumerable<double> Kept(BreadthKind kind, int year) =>
        from firm in Incumbents(year)
        where exporters[year + 1].Contains(firm)
        let added = Codes(kind, firm, year).Except(Codes(kind, firm, year - 1)).ToArray()
        where added.Length > 0
        select added.Intersect(Codes(kind, firm, year + 1)).Count() / (double)added.Length;

    public IEnumerable<double> NewShare(BreadthKind kind, int year) =>
        from firm in Incumbents(year)
        let added = Codes(kind, firm, year).Except(Codes(kind, firm, year - 1)).ToHashSet()
        select (double)(
            Own(firm, year).Where(line => added.Contains(Code(kind, line))).Sum(line => (decimal)line.Value)
            / Value(firm, year)
        );

    public IEnumerable<double> Growth(int year) =>
        from firm in Incumbents(year)
        let before = (double)Value(firm, year - 1)
        let now = (double)Value(firm, year)
        select (now - before) / ((now + before) / 2);

    public double Herfindahl(int year)
    {
        var values = Exporters(year).Select(firm => (double)Value(firm, year)).ToArray();
        return values.Sum(value => Math.Pow(value / values.Sum(), 2));
    }

    public double Top(int percent, int year)
    {
        var values = Exporters(year).Select(firm => Value(firm, year)).OrderDescending().ToArray();
        return (double)(values.Take((int)Math.Ceiling(percent * values.Length / 100m)).Sum() / values.Sum());
    }

    private double? Rate(int year, Func<(decimal Part, decimal Whole)> parts)
    {
        if (!Knows(year - 1) || !Knows(year))
            return null;
        var (part, whole) = parts();
        return whole == 0 ? null : (double)(part / whole);
    }

    private IEnumerable<FirmLine> Own(int firm, int year) =>
        lines.Where(line => line.Firm == firm && line.Period == year);

    private HashSet<(int, int)> Codes(BreadthKind kind, int firm, int year) =>
        Set(Own(firm, year), line => Code(kind, line));

    private static (int, int) Code(BreadthKind kind, FirmLine line) =>
        kind switch
        {
            BreadthKind.Products => (line.Product, 0),
            BreadthKind.Markets => (line.Market, 0),
            _ => (line.Product, line.Market),
        };

    // The size with the largest value in the year, of equal ones the first.
    private bool Fits(int firm, int year) =>
        size is null
        || Enumerable
            .Range(0, RandomFirms.Sizes)
            .MaxBy(one => Own(firm, year).Where(line => line.Size == one).Sum(line => (decimal)line.Value)) == size;
}
