using System.Numerics;
using Hansa.Statistics.Comparisons;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>
/// Every indicator once more, straight from the rows and the formulas of the literature, in whole numbers of any size: slow,
/// and sharing no code with the catalogue. Undisclosed rows count in totals and under no code.
/// </summary>
internal sealed class PlainStatistics
{
    private const string NoTrade = "no-trade";
    private const string NoBase = "no-base";
    private const string NotApplicable = "not-applicable";

    private readonly Dictionary<(string Flow, int Year, string Who, string Code), BigInteger> sums = [];
    private readonly Dictionary<(string Flow, int Year, string Who), BigInteger> totals = [];
    private readonly Dictionary<(string Flow, int Year, string Who), BigInteger> undisclosed = [];
    private readonly Lazy<PlainGrowth> growth;
    private readonly Lazy<PlainDecompositions> decompositions;
    private readonly Lazy<PlainEmployment> byActivity;
    private readonly bool leaveOut;
    private readonly LineCount lines;
    private readonly IReadOnlyDictionary<string, long> product;
    private readonly IReadOnlyDictionary<string, long> population;
    private readonly IReadOnlyDictionary<string, long> employment;

    public PlainStatistics(PlainTrade trade, LineCount? lines = null)
    {
        decompositions = new Lazy<PlainDecompositions>(() => new PlainDecompositions(trade));
        growth = new Lazy<PlainGrowth>(() => new PlainGrowth(trade));
        byActivity = new Lazy<PlainEmployment>(() => new PlainEmployment(trade));
        leaveOut = trade.WithoutTerritory;
        this.lines = lines ?? LineCount.OfBenchmark;
        product = trade.Product ?? new Dictionary<string, long>();
        population = trade.Population ?? new Dictionary<string, long>();
        employment = trade.Employment ?? new Dictionary<string, long>();
        foreach (var row in trade.Rows)
            Add(row, row.Territory);
        foreach (var row in trade.World ?? trade.Rows)
            Add(row, "*");
        Years = [.. trade.Rows.Select(row => row.Year).Distinct().Order()];
        Territories =
        [
            .. trade.Rows.Select(row => row.Territory).Distinct().OrderBy(one => one, StringComparer.Ordinal),
        ];
        Codes =
        [
            .. trade
                .Rows.Concat(trade.World ?? [])
                .SelectMany(row => row.Code == "_U" ? [] : row.Code.Split('|'))
                .Where(code => code.Length > 0)
                .Distinct()
                .OrderBy(code => code, StringComparer.Ordinal),
        ];
    }

    public int[] Years { get; }

    public string[] Territories { get; }

    public string[] Codes { get; }

    /// <summary>The figure of an indicator; <paramref name="code"/> is empty where it has none, or the other territory of a pair.</summary>
    public PlainFigure Figure(string indicator, int year, string who, string code) =>
        indicator switch
        {
            "value-index" or "specificity-change" or "structural-change" when Years.Length == 1 => PlainFigure.None(
                NotApplicable
            ),
            "value" => PlainFigure.Of((double)X(year, who, code)),
            "value-index" => ValueIndex(who, code),
            "specificity" or "territorial" => Share("export", year, who, code),
            "specificity-change" => Less(Share("export", Years[^1], who, code), Share("export", Years[0], who, code)),
            "rca" or "relative-specificity" => Rca(year, who, code),
            "rsca" => Rsca(year, who, code),
            "lnrca" => Log(Rca(year, who, code)),
            "nrca" => Nrca(year, who, code),
            "arca" => Arca(year, who, code),
            "hillman" => Hillman(year, who, code),
            "rxa" => Odds("export", year, who, code),
            "rma" => Odds("import", year, who, code),
            "rta" => Less(Odds("export", year, who, code), Odds("import", year, who, code)),
            "rc" => Less(Log(Odds("export", year, who, code)), Log(Odds("import", year, who, code))),
            "lafay" => Lafay(year, who, code),
            "lafay-gdp" => LafayOfProduct(year, who, code),
            "michaely" => Michaely(year, who, code),
            "normalised-balance" => Balance(year, who, code, sign: true),
            "grubel-lloyd" => Balance(year, who, code, sign: false),
            "export-quota" => PerStatistic(product, who, y => Quotient(Total("export", year, who), y), year),
            "openness" => PerStatistic(product, who, y => Quotient(BothWays(year, who), y), year, true),
            "openness-mean" => PerStatistic(product, who, y => Quotient(BothWays(year, who), 2 * y), year, true),
            "exports-per-capita" => PerStatistic(population, who, p => Quotient(Total("export", year, who), p), year),
            "import-coverage" => Coverage(year, who),
            "jobs-per-million" => Jobs(year, who),
            "hhi" or "hhi-normalised" or "concentration" or "theil" or "shannon" => Concentration(indicator, year, who),
            "krugman" => Krugman(year, who),
            "structural-change" => StructuralChange(who),
            "similarity" => Similarity(year, who, code),
            "sector-type" => SectorType(year, who),
            "territorial-type" => TerritorialType(year, who),
            _ => growth.Value.Figure(indicator, year, who, code)
                ?? decompositions.Value.Figure(indicator, who, code)
                ?? decompositions.Value.Index(indicator, who)
                ?? byActivity.Value.Figure(indicator, year, who, code)
                ?? throw new ArgumentOutOfRangeException(
                    nameof(indicator),
                    indicator,
                    "It has no second implementation."
                ),
        };

    private PlainFigure PerStatistic(
        IReadOnlyDictionary<string, long> known,
        string who,
        Func<BigInteger, double> formula,
        int year,
        bool bothWays = false
    )
    {
        if (!known.TryGetValue(who, out var value))
            return PlainFigure.None("not-observed");
        return Total("export", year, who) < 0 || (bothWays && Total("import", year, who) < 0)
            ? PlainFigure.None(NotApplicable)
            : PlainFigure.Of(formula(value));
    }

    private BigInteger BothWays(int year, string who) => Total("export", year, who) + Total("import", year, who);

    private PlainFigure Coverage(int year, string who)
    {
        var (exports, imports) = (Total("export", year, who), Total("import", year, who));
        if (exports < 0 || imports < 0)
            return PlainFigure.None(NotApplicable);
        if (imports.IsZero)
            return PlainFigure.None(exports.IsZero ? NoTrade : NoBase);
        return PlainFigure.Of(Quotient(exports, imports));
    }

    private PlainFigure Jobs(int year, string who)
    {
        var exports = Total("export", year, who);
        return exports.IsZero && employment.ContainsKey(who)
            ? PlainFigure.None(NoTrade)
            : PerStatistic(employment, who, persons => Quotient(1_000_000 * persons, exports), year);
    }

    private void Add(PlainRow row, string who)
    {
        var total = (row.Flow, row.Year, who);
        totals[total] = totals.GetValueOrDefault(total) + (BigInteger)row.Value;
        if (row.Code == "_U" || row.Code.Contains('|', StringComparison.Ordinal))
            undisclosed[total] = undisclosed.GetValueOrDefault(total) + (BigInteger)row.Value;
        else if (row.Code.Length > 0)
            AddKnown(row, who);
    }

    private void AddKnown(PlainRow row, string who)
    {
        var cell = (row.Flow, row.Year, who, row.Code);
        sums[cell] = sums.GetValueOrDefault(cell) + (BigInteger)row.Value;
    }

    private BigInteger X(int year, string who, string code) => Sum("export", year, who, code);

    private BigInteger Sum(string flow, int year, string who, string code) =>
        sums.GetValueOrDefault((flow, year, who, code));

    private BigInteger Total(string flow, int year, string who) => totals.GetValueOrDefault((flow, year, who));

    private BigInteger B(string flow, int year, string who, string code) =>
        Sum(flow, year, "*", code) - (leaveOut ? Sum(flow, year, who, code) : 0);

    private BigInteger B(string flow, int year, string who) =>
        Total(flow, year, "*") - (leaveOut ? Total(flow, year, who) : 0);

    private PlainFigure Share(string flow, int year, string who, string code)
    {
        var all = Total(flow, year, who);
        if (all.IsZero)
            return PlainFigure.None(NoTrade);
        return all < 0 ? PlainFigure.None(NotApplicable) : PlainFigure.Of(Quotient(Sum(flow, year, who, code), all));
    }

    private PlainFigure ValueIndex(string who, string code)
    {
        var (first, last) = (X(Years[0], who, code), X(Years[^1], who, code));
        if (first.IsZero)
            return PlainFigure.None(NoBase);
        return first < 0 ? PlainFigure.None(NotApplicable) : PlainFigure.Of(Quotient(last, first));
    }

    // Shares of the territory and of the benchmark as one fraction each.
    private (PlainFigure? Missing, BigInteger Own, BigInteger All, BigInteger Group, BigInteger World) Four(
        int year,
        string who,
        string code
    )
    {
        var (all, group, world) = (Total("export", year, who), B("export", year, who, code), B("export", year, who));
        PlainFigure? missing =
            all.IsZero ? PlainFigure.None(NoTrade)
            : group.IsZero || world.IsZero ? PlainFigure.None(NoBase)
            : all < 0 || group < 0 || world < 0 ? PlainFigure.None(NotApplicable)
            : null;
        return (missing, X(year, who, code), all, group, world);
    }

    private PlainFigure Rca(int year, string who, string code)
    {
        var (missing, own, all, group, world) = Four(year, who, code);
        return missing ?? PlainFigure.Of(Quotient(own * world, all * group));
    }

    private PlainFigure Rsca(int year, string who, string code)
    {
        var (missing, own, all, group, world) = Four(year, who, code);
        if (own < 0)
            return PlainFigure.None(NotApplicable);
        return missing ?? PlainFigure.Of(Quotient((own * world) - (all * group), (own * world) + (all * group)));
    }

    private PlainFigure Nrca(int year, string who, string code)
    {
        var world = B("export", year, who);
        if (world <= 0)
            return PlainFigure.None(world.IsZero ? NoBase : NotApplicable);
        var size = Total("export", year, who) * B("export", year, who, code);
        return PlainFigure.Of(
            Quotient((X(year, who, code) * world) - size, world * world),
            Math.Abs(Quotient(size, world * world))
        );
    }

    private PlainFigure Arca(int year, string who, string code)
    {
        var (all, world) = (Total("export", year, who), B("export", year, who));
        if (all.IsZero || world.IsZero)
            return PlainFigure.None(all.IsZero ? NoTrade : NoBase);
        if (all < 0 || world < 0)
            return PlainFigure.None(NotApplicable);
        var group = B("export", year, who, code);
        return PlainFigure.Of(
            Quotient((X(year, who, code) * world) - (group * all), all * world),
            Math.Abs(Quotient(group, world))
        );
    }

    private PlainFigure Hillman(int year, string who, string code)
    {
        var (missing, own, all, group, world) = Four(year, who, code);
        return missing ?? PlainFigure.Of((group - own) * all * world > own * (world - all) * group ? 1 : 0);
    }

    private PlainFigure Odds(string flow, int year, string who, string code)
    {
        var (own, all) = (Sum(flow, year, who, code), Total(flow, year, who));
        var others = B(flow, year, who, code) - (leaveOut ? 0 : own);
        var othersElsewhere = B(flow, year, who) - (leaveOut ? 0 : all) - others;
        if (all.IsZero)
            return PlainFigure.None(NoTrade);
        if (others.IsZero || othersElsewhere.IsZero)
            return PlainFigure.None(NoBase);
        if (own < 0 || all - own <= 0 || others < 0 || othersElsewhere < 0)
            return PlainFigure.None(NotApplicable);
        var odds = Quotient(own * othersElsewhere, (all - own) * others);
        return PlainFigure.Of(odds, odds);
    }

    private PlainFigure Lafay(int year, string who, string code)
    {
        var (missing, numerator, all) = Contribution(year, who, code);
        return missing ?? PlainFigure.Of(Quotient(100 * numerator, all * all), 50);
    }

    private PlainFigure LafayOfProduct(int year, string who, string code)
    {
        var income = product.GetValueOrDefault(who);
        if (income <= 0)
            return PlainFigure.None("not-observed");
        var (missing, numerator, all) = Contribution(year, who, code);
        return missing ?? PlainFigure.Of(Quotient(1000 * numerator, all * income));
    }

    // [ (x-m)/(x+m) - (X-M)/(X+M) ] (x+m), over the common denominator X+M; the term is 0 where x+m is.
    private (PlainFigure? Missing, BigInteger Numerator, BigInteger All) Contribution(int year, string who, string code)
    {
        var (x, m) = (X(year, who, code), Sum("import", year, who, code));
        var (exports, imports) = (Total("export", year, who), Total("import", year, who));
        var all = exports + imports;
        if (all <= 0)
            return (PlainFigure.None(all.IsZero ? NoTrade : NotApplicable), 0, 0);
        return (null, ((x - m) * all) - ((exports - imports) * (x + m)), all);
    }

    private PlainFigure Michaely(int year, string who, string code)
    {
        var (exports, imports) = (Total("export", year, who), Total("import", year, who));
        if (exports.IsZero || imports.IsZero)
            return PlainFigure.None(NoTrade);
        if (exports < 0 || imports < 0)
            return PlainFigure.None(NotApplicable);
        var difference = (X(year, who, code) * imports) - (Sum("import", year, who, code) * exports);
        return PlainFigure.Of(Quotient(difference, exports * imports), Math.Abs(Quotient(X(year, who, code), exports)));
    }

    private PlainFigure Balance(int year, string who, string code, bool sign)
    {
        var (x, m) = (X(year, who, code), Sum("import", year, who, code));
        if (x < 0 || m < 0)
            return PlainFigure.None(NotApplicable);
        if ((x + m).IsZero)
            return PlainFigure.None(NoTrade);
        return PlainFigure.Of(sign ? Quotient(x - m, x + m) : 1 - Quotient(BigInteger.Abs(x - m), x + m));
    }

    private PlainFigure Concentration(string indicator, int year, string who)
    {
        var own = Codes.Select(code => X(year, who, code)).ToArray();
        var missing = StructureMissing(own, Total("export", year, who), Undisclosed(year, who));
        if (missing is not null)
            return missing;
        var all = Together(own);
        var shares = own.Select(value => Quotient(value, all)).ToArray();
        var herfindahl = Quotient(Together(own.Select(value => value * value)), all * all);
        if (indicator == "hhi")
            return PlainFigure.Of(herfindahl);
        if (indicator == "shannon")
            return PlainFigure.Of(
                -shares.Where(share => share > 0).Sum(share => share * Math.Log(share) / Math.Log(2)),
                4
            );
        if (Lines(year, who, own) is not { } n)
            return PlainFigure.None(NotApplicable);
        var mean = 1.0 / n;
        return indicator switch
        {
            "theil" => PlainFigure.Of(
                shares.Where(share => share > 0).Sum(share => share / mean * Math.Log(share / mean)) / n,
                4
            ),
            _ when n == 1 => PlainFigure.Of(1),
            "hhi-normalised" => PlainFigure.Of((herfindahl - mean) / (1 - mean)),
            _ => PlainFigure.Of((Math.Sqrt(herfindahl) - Math.Sqrt(mean)) / (1 - Math.Sqrt(mean))),
        };
    }

    private int? Lines(int year, string who, BigInteger[] own)
    {
        var active = own.Count(value => value > 0);
        if (lines.Number is { } number)
            return number < active ? null : number;
        return lines.Name == "active"
            ? active
            : Codes.Count(code => !B("export", year, who, code).IsZero || !X(year, who, code).IsZero);
    }

    private BigInteger Undisclosed(int year, string who) => undisclosed.GetValueOrDefault(("export", year, who));

    private static PlainFigure? StructureMissing(BigInteger[] values, BigInteger total, BigInteger undisclosed)
    {
        if (values.Any(value => value < 0) || undisclosed < 0)
            return PlainFigure.None(NotApplicable);
        if (values.Any(value => value > 0))
            return null;
        return PlainFigure.None(
            undisclosed > 0 ? "suppressed"
            : total.IsZero ? NoTrade
            : NotApplicable
        );
    }

    private PlainFigure Krugman(int year, string who)
    {
        var own = Codes.Select(code => X(year, who, code)).ToArray();
        var benchmark = Codes.Select(code => B("export", year, who, code)).ToArray();
        var hidden = Undisclosed(year, "*") - (leaveOut ? Undisclosed(year, who) : 0);
        var missing =
            StructureMissing(own, Total("export", year, who), Undisclosed(year, who))
            ?? StructureMissing(benchmark, B("export", year, who), hidden);
        if (missing is { Missing: NoTrade } && own.Any(value => value > 0))
            return PlainFigure.None(NoBase);
        return missing ?? PlainFigure.Of(Distance(own, benchmark));
    }

    private PlainFigure StructuralChange(string who)
    {
        var first = Codes.Select(code => X(Years[0], who, code)).ToArray();
        var last = Codes.Select(code => X(Years[^1], who, code)).ToArray();
        return StructureMissing(first, Total("export", Years[0], who), Undisclosed(Years[0], who))
            ?? StructureMissing(last, Total("export", Years[^1], who), Undisclosed(Years[^1], who))
            ?? PlainFigure.Of(Distance(first, last) / 2);
    }

    private PlainFigure Similarity(int year, string who, string other)
    {
        var one = Codes.Select(code => X(year, who, code)).ToArray();
        var two = Codes.Select(code => X(year, other, code)).ToArray();
        var (s, t) = (Together(one), Together(two));
        var missing = new[] { who, other }
            .OrderByDescending(name => name, StringComparer.Ordinal)
            .Select(name =>
                StructureMissing(name == who ? one : two, Total("export", year, name), Undisclosed(year, name))
            )
            .FirstOrDefault(reason => reason is not null);
        return missing
            ?? PlainFigure.Of(
                Quotient(100 * Together(one.Zip(two, (a, b) => BigInteger.Min(a * t, b * s))), s * t),
                100
            );
    }

    private PlainFigure SectorType(int year, string who)
    {
        var all = Total("export", year, who);
        if (all <= 0)
            return PlainFigure.None(all.IsZero ? NoTrade : NotApplicable);
        var world = B("export", year, who);
        var best = Codes
            .Select(code => (Code: code, Own: X(year, who, code), Group: B("export", year, who, code)))
            .Where(one => one.Group > 0 && one.Own > 0 && one.Own * world > all * one.Group)
            .OrderByDescending(one => one, Comparer<(string Code, BigInteger Own, BigInteger Group)>.Create(ByIndex))
            .Select(one => one.Code)
            .FirstOrDefault();
        return best is null ? PlainFigure.None(NotApplicable) : PlainFigure.OfType(best);
    }

    private static int ByIndex(
        (string Code, BigInteger Own, BigInteger Group) one,
        (string Code, BigInteger Own, BigInteger Group) other
    )
    {
        var index = (one.Own * other.Group).CompareTo(other.Own * one.Group);
        if (index != 0)
            return index;
        return one.Own != other.Own ? one.Own.CompareTo(other.Own) : string.CompareOrdinal(other.Code, one.Code);
    }

    private PlainFigure TerritorialType(int year, string who)
    {
        var all = Total("export", year, who);
        if (all <= 0)
            return PlainFigure.None(all.IsZero ? NoTrade : NotApplicable);
        var best = Codes
            .Where(code => code != "0" && 2 * X(year, who, code) > all)
            .OrderByDescending(code => X(year, who, code))
            .ThenBy(code => code, StringComparer.Ordinal)
            .FirstOrDefault();
        return PlainFigure.OfType(best ?? "0");
    }

    private static PlainFigure Less(PlainFigure one, PlainFigure other)
    {
        if (one.Missing.Length > 0)
            return one;
        return other.Missing.Length > 0
            ? other
            : PlainFigure.Of(one.Value!.Value - other.Value!.Value, Math.Max(one.Magnitude, other.Magnitude));
    }

    private static PlainFigure Log(PlainFigure figure) =>
        figure.Missing.Length > 0 ? figure
        : figure.Value > 0 ? PlainFigure.Of(Math.Log(figure.Value.Value), 50)
        : PlainFigure.None(NotApplicable);

    private static BigInteger Together(IEnumerable<BigInteger> values) =>
        values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    private static double Distance(BigInteger[] one, BigInteger[] other)
    {
        var (s, t) = (Together(one), Together(other));
        return Quotient(Together(one.Zip(other, (a, b) => BigInteger.Abs((a * t) - (b * s)))), s * t);
    }

    // The nearest double to a fraction of whole numbers of any size.
    private static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        var shift = 80 + (int)Math.Max(0, denominator.GetBitLength() - numerator.GetBitLength());
        return Math.ScaleB((double)((numerator << shift) / denominator), -shift);
    }
}
