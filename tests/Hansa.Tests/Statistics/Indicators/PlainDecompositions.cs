using System.Numerics;
using Hansa.Statistics.Comparisons;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>The decompositions of change once more, term by term before rounding, in exact fractions straight from the rows; shares no code with the catalogue.</summary>
internal sealed class PlainDecompositions
{
    private readonly PlainTrade trade;
    private readonly PlainRow[] own;
    private readonly PlainRow[] world;
    private readonly int[] years;
    private readonly int tolerance;

    public PlainDecompositions(PlainTrade trade, int tolerance = 0)
    {
        this.trade = trade;
        this.tolerance = tolerance;
        own = [.. trade.Rows.Where(row => row.Flow == "export")];
        world = [.. (trade.World ?? trade.Rows).Where(row => row.Flow == "export")];
        years = [.. trade.Rows.Select(row => row.Year).Distinct().Order()];
    }

    public PlainFigure? Figure(string indicator, string who, string term)
    {
        if (Split(indicator, who) is not { } terms)
            return null;
        if (years.Length == 1)
            return PlainFigure.None("not-applicable");
        var exact = terms();
        if (exact is null)
            return PlainFigure.None("no-base");
        if (indicator == "currency-prices" && LevelsThatAreNotGiven.TryGetValue(term, out var reason))
            return PlainFigure.None(reason);
        var value = term == "change" ? exact.Values.Aggregate((sum, one) => sum + one) : exact[term];
        return PlainFigure.Of(value.Double, exact.Values.Max(one => Math.Abs(one.Double)));
    }

    private Func<Dictionary<string, Fraction>?>? Split(string indicator, string who) =>
        indicator switch
        {
            "margins" => () =>
                Margins(who, row => IsPlaced(row) && row.Market.Length > 0, row => (row.Code, row.Market)),
            "margins-market" => () => Margins(who, row => IsPlaced(row) && row.Market.Length > 0, row => row.Market),
            "margins-product" => () => Margins(who, IsPlaced, row => row.Code),
            "cms" => () => ConstantShare(who),
            "shift-share" => () => ShiftShare(who, years[0], years[^1], homothetic: false),
            "shift-share-homothetic" => () => ShiftShare(who, years[0], years[^1], homothetic: true),
            "shift-share-dynamic" => () => Dynamic(who),
            "price-volume" => () => PriceAndVolume(who),
            "currency-prices" => () => AtConstantLevels(who),
            _ => null,
        };

    /// <summary>Indices of unit values; nothing for other indicators.</summary>
    public PlainFigure? Index(string indicator, string who)
    {
        if (indicator is not ("price-index" or "price-index-tornqvist" or "volume-index"))
            return null;
        if (years.Length == 1)
            return PlainFigure.None("not-applicable");
        var lines = Lines(who).Where(line => line.IsPriced).ToArray();
        if (lines.Length == 0)
            return PlainFigure.None("not-observed");
        var (v, w) = (lines.Sum(line => (double)line.V), lines.Sum(line => (double)line.W));
        var laspeyres = lines.Sum(line => (double)line.W / (double)line.N * (double)line.M) / v;
        var paasche = w / lines.Sum(line => (double)line.V / (double)line.M * (double)line.N);
        var fisher = Math.Sqrt(laspeyres * paasche);
        var tornqvist = lines.Aggregate(
            1.0,
            (product, line) => product * Math.Pow(Math.Exp(line.Log), (((double)line.V / v) + ((double)line.W / w)) / 2)
        );
        return PlainFigure.Of(
            indicator switch
            {
                "price-index" => fisher,
                "volume-index" => w / v / fisher,
                _ => tornqvist,
            },
            100 * Math.Max(fisher, Math.Max(tornqvist, w / v / fisher))
        );
    }

    // Rows written by hand have neither rates nor prices: the whole change is real. Where they move is tested beside.
    private static readonly Dictionary<string, string> LevelsThatAreNotGiven = new()
    {
        ["exchange-rate"] = "not-applicable",
        ["price"] = "not-observed",
    };

    private Dictionary<string, Fraction> AtConstantLevels(string who) =>
        new() { ["real"] = Fraction.Of(Change(who, years[0], years[^1])) };

    private Dictionary<string, Fraction> PriceAndVolume(string who)
    {
        string[] names = ["price", "volume", "new", "dropped", "not-priced"];
        var terms = names.ToDictionary(name => name, _ => Fraction.Of(0));
        foreach (var line in Lines(who))
        {
            if (line.IsPriced)
            {
                var (p, r) = (new Fraction(line.V, line.M), new Fraction(line.W, line.N));
                var half = new Fraction(1, 2);
                terms["price"] += half * Fraction.Of(line.M + line.N) * (r - p);
                terms["volume"] += half * (p + r) * Fraction.Of(line.N - line.M);
                continue;
            }
            var term =
                line.V.IsZero ? "new"
                : line.W.IsZero ? "dropped"
                : "not-priced";
            terms[term] += Fraction.Of(line.W - line.V);
        }
        return Closed(terms, Change(who, years[0], years[^1]));
    }

    // Value and mass of each product at both ends; outliers are not priced.
    private PlainLine[] Lines(string who)
    {
        var lines = own.Where(row => row.Territory == who && IsPlaced(row))
            .GroupBy(row => row.Code)
            .Select(rows => new PlainLine(
                Sum(rows.Where(row => row.Year == years[0])),
                Sum(rows.Where(row => row.Year == years[^1])),
                Sum(rows.Where(row => row.Year == years[0]).Select(row => row with { Value = row.Mass })),
                Sum(rows.Where(row => row.Year == years[^1]).Select(row => row with { Value = row.Mass }))
            ))
            .ToArray();
        double Median(double[] values) =>
            values.Length == 0
                ? 0
                : values.Order().Skip((values.Length - 1) / 2).Take(2 - (values.Length % 2)).Average();
        double[] logs = [.. lines.Where(line => line.HasPrices).Select(line => line.Log)];
        var middle = Median(logs);
        var deviation = Median([.. logs.Select(log => Math.Abs(log - middle))]);
        return
        [
            .. lines.Select(line =>
                line with
                {
                    IsPriced = line.HasPrices && (deviation == 0 || Math.Abs(line.Log - middle) <= 4.4478 * deviation),
                }
            ),
        ];
    }

    private sealed record PlainLine(BigInteger V, BigInteger W, BigInteger M, BigInteger N)
    {
        public bool IsPriced { get; init; }

        public bool HasPrices => V > 0 && W > 0 && M > 0 && N > 0;

        public double Log => BigInteger.Log(W) - BigInteger.Log(V) - (BigInteger.Log(N) - BigInteger.Log(M));
    }

    private static bool IsPlaced(PlainRow row) =>
        row.Code.Length > 0 && row.Code != "_U" && !row.Code.Contains('|', StringComparison.Ordinal);

    private static BigInteger Sum(IEnumerable<PlainRow> rows) =>
        rows.Aggregate(BigInteger.Zero, (sum, row) => sum + (BigInteger)row.Value);

    private BigInteger Change(string who, int from, int to) =>
        Sum(own.Where(row => row.Territory == who && row.Year == to))
        - Sum(own.Where(row => row.Territory == who && row.Year == from));

    private Dictionary<string, Fraction> Margins(
        string who,
        Func<PlainRow, bool> isPlaced,
        Func<PlainRow, object> lineOf
    )
    {
        var terms = new Dictionary<string, Fraction>
        {
            ["continuing"] = Fraction.Of(0),
            ["new"] = Fraction.Of(0),
            ["dropped"] = Fraction.Of(0),
        };
        foreach (var line in own.Where(row => row.Territory == who && isPlaced(row)).GroupBy(lineOf))
        {
            var sums = years.Select(year => Sum(line.Where(row => row.Year == year))).ToArray();
            var early = sums.Take(1 + tolerance).Any(sum => !sum.IsZero);
            var late = sums.TakeLast(1 + tolerance).Any(sum => !sum.IsZero);
            var term =
                !early ? "new"
                : late ? "continuing"
                : "dropped";
            terms[term] += Fraction.Of(sums[^1] - sums[0]);
        }
        return Closed(terms, Change(who, years[0], years[^1]));
    }

    private static Dictionary<string, Fraction> Closed(Dictionary<string, Fraction> terms, BigInteger change)
    {
        terms["unallocated"] = terms.Values.Aggregate(Fraction.Of(change), (rest, term) => rest - term);
        return terms;
    }

    // Every order of product and market is worked through on its own, and the two are averaged.
    private Dictionary<string, Fraction> ConstantShare(string who)
    {
        var (first, last) = (years[0], years[^1]);
        var excludes = trade.World is null || trade.WithoutTerritory;
        PlainRow[] placed = [.. world.Where(row => IsPlaced(row) && row.Market.Length > 0)];
        PlainRow[] mine = [.. own.Where(row => row.Territory == who && IsPlaced(row) && row.Market.Length > 0)];
        BigInteger World(int year, Func<PlainRow, bool> of) =>
            Sum(placed.Where(row => row.Year == year && of(row)))
            - (excludes ? Sum(mine.Where(row => row.Year == year && of(row))) : 0);
        Fraction Growth(Func<PlainRow, bool> of) => new(World(last, of) - World(first, of), World(first, of));
        string[] names = ["world-growth", "product-mix", "market-mix", "competitiveness", "new-market"];
        var terms = names.ToDictionary(name => name, _ => Fraction.Of(0));
        foreach (var cell in mine.GroupBy(row => (row.Code, row.Market)))
        {
            var (x, y) = (Sum(cell.Where(row => row.Year == first)), Sum(cell.Where(row => row.Year == last)));
            Func<PlainRow, bool> all = _ => true;
            Func<PlainRow, bool> ofCode = row => row.Code == cell.Key.Code;
            Func<PlainRow, bool> ofMarket = row => row.Market == cell.Key.Market;
            Func<PlainRow, bool> ofCell = row => ofCode(row) && ofMarket(row);
            if (new[] { all, ofCode, ofMarket, ofCell }.Any(of => World(first, of) <= 0))
            {
                terms["new-market"] += Fraction.Of(y - x);
                continue;
            }
            var (g, k, j, kj) = (Growth(all), Growth(ofCode), Growth(ofMarket), Growth(ofCell));
            var half = new Fraction(x, 2);
            terms["world-growth"] += Fraction.Of(x) * g;
            terms["product-mix"] += (half * (k - g)) + (half * (kj - j));
            terms["market-mix"] += (half * (kj - k)) + (half * (j - g));
            terms["competitiveness"] += Fraction.Of(y - x) - (Fraction.Of(x) * kj);
        }
        return Closed(terms, Change(who, first, last));
    }

    private Dictionary<string, Fraction>? Dynamic(string who)
    {
        Dictionary<string, Fraction>? sums = null;
        for (var at = 1; at < years.Length; at++)
        {
            if (ShiftShare(who, years[at - 1], years[at], homothetic: false) is not { } terms)
                return null;
            sums = sums?.ToDictionary(pair => pair.Key, pair => pair.Value + terms[pair.Key]) ?? terms;
        }
        return sums;
    }

    private Dictionary<string, Fraction>? ShiftShare(string who, int first, int last, bool homothetic)
    {
        BigInteger Mine(int year, string code) =>
            Sum(own.Where(row => row.Territory == who && row.Year == year && row.Code == code));
        BigInteger All(int year, string code) =>
            Sum(world.Where(row => row.Year == year && row.Code == code))
            - (trade.WithoutTerritory ? Mine(year, code) : 0);
        string[] codes = [.. own.Concat(world).Where(IsPlaced).Select(row => row.Code).Distinct()];
        var (all, later) = (
            codes.Aggregate(BigInteger.Zero, (sum, code) => sum + All(first, code)),
            codes.Aggregate(BigInteger.Zero, (sum, code) => sum + All(last, code))
        );
        if (all <= 0)
            return null;
        var growth = new Fraction(later - all, all);
        string[] based = [.. codes.Where(code => Mine(first, code) > 0 && All(first, code) > 0)];
        var mass = based.Aggregate(BigInteger.Zero, (sum, code) => sum + Mine(first, code));
        var terms = new Dictionary<string, Fraction>
        {
            ["benchmark-growth"] = Fraction.Of(mass) * growth,
            ["product-mix"] = Fraction.Of(0),
            ["competitiveness"] = Fraction.Of(0),
            ["new-line"] = Fraction.Of(0),
        };
        if (homothetic)
            terms["allocation"] = Fraction.Of(0);
        foreach (var code in codes)
        {
            var (x, y) = (Mine(first, code), Mine(last, code));
            if (!based.Contains(code))
            {
                terms["new-line"] += Fraction.Of(y - x);
                continue;
            }
            var line = new Fraction(All(last, code) - All(first, code), All(first, code));
            var lead = new Fraction(y - x, x) - line;
            terms["product-mix"] += Fraction.Of(x) * (line - growth);
            var alike = homothetic ? new Fraction(mass * All(first, code), all) : Fraction.Of(x);
            terms["competitiveness"] += alike * lead;
            if (homothetic)
                terms["allocation"] += (Fraction.Of(x) - alike) * lead;
        }
        return Closed(terms, Change(who, first, last));
    }

    /// <summary>A fraction of whole numbers of any size; the denominator is not 0.</summary>
    private readonly record struct Fraction
    {
        private readonly BigInteger above;
        private readonly BigInteger below;

        public Fraction(BigInteger above, BigInteger below)
        {
            var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
            this.above = above / common;
            this.below = below / common;
        }

        public static Fraction Of(BigInteger whole) => new(whole, 1);

        public double Double
        {
            get
            {
                var shift = 80 + (int)Math.Max(0, below.GetBitLength() - above.GetBitLength());
                return Math.ScaleB((double)((above << shift) / below), -shift);
            }
        }

        public static Fraction operator +(Fraction one, Fraction other) =>
            new((one.above * other.below) + (other.above * one.below), one.below * other.below);

        public static Fraction operator -(Fraction one, Fraction other) =>
            one + new Fraction(-other.above, other.below);

        public static Fraction operator *(Fraction one, Fraction other) =>
            new(one.above * other.above, one.below * other.below);
    }
}
