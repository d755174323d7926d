using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>What an indicator needs beside the territories' exports.</summary>
[Flags]
public enum Needs
{
    None = 0,
    Benchmark = 1,

    /// <summary>The territories' own imports.</summary>
    Imports = 2,

    /// <summary>The benchmark's imports as well.</summary>
    ImportBenchmark = 4,

    /// <summary>Gross domestic or regional product.</summary>
    Product = 8,

    /// <summary>At least two periods: compares the last with the first.</summary>
    TwoPeriods = 16,

    /// <summary>Codes are groups of partners, not products.</summary>
    PartnerGroups = 32,

    /// <summary>Codes are the groups of one classification.</summary>
    Groups = 64,

    /// <summary>Inhabitants of the territories.</summary>
    Population = 4096,

    /// <summary>Persons employed in the territories, all activities together.</summary>
    Employment = 8192,

    /// <summary>The rows are persons employed by activity, not trade.</summary>
    EmploymentByActivity = 16384,

    /// <summary>Nothing but totals of the territories: rows need no products.</summary>
    TotalsOnly = 32768,

    /// <summary>Exchange rates and price levels of the periods apart from the sums, which stay in current prices.</summary>
    MoneyLevels = 65536,

    /// <summary>Exports by code and market (partner); of the benchmark as well where it is needed.</summary>
    Markets = 128,

    /// <summary>Growth of the benchmark: its trade in the first and in the last period, not one year that serves all.</summary>
    BenchmarkGrowth = 256,

    /// <summary>Net mass beside the value of exports.</summary>
    Masses = 512,
}

/// <summary>What the interval of a figure means where trade is undisclosed.</summary>
public enum Bounds
{
    /// <summary>Both ends are reached by an allocation of the undisclosed trade.</summary>
    Joint,

    /// <summary>The true value lies inside, but the ends may lie further out than any allocation reaches.</summary>
    Outer,

    /// <summary>There is none: the figures speak of disclosed trade, and what is not stands in a figure of its own.</summary>
    Disclosed,
}

/// <summary>The printed codes of <see cref="Bounds"/>.</summary>
public static class BoundsCodes
{
    /// <summary><c>joint</c>, <c>outer</c> or <c>disclosed</c>.</summary>
    public static string Code(this Bounds bounds) =>
        bounds switch
        {
            Bounds.Joint => "joint",
            Bounds.Outer => "outer",
            _ => "disclosed",
        };
}

/// <summary>A defined, cited computation over a <see cref="Comparison"/>; its card and its formula in one file.</summary>
/// <param name="code">What commands, pages and files call it.</param>
/// <param name="formula">In the letters of the literature: x exports, m imports, b benchmark, r territory, k code.</param>
/// <param name="unit">What its values are counted in.</param>
/// <param name="range">The values it can take, in words of mathematics.</param>
/// <param name="source">Author, year and place of the definition.</param>
public abstract class Indicator(string code, string formula, Unit unit, string range, string source)
{
    public string Code { get; } = code;

    public string Formula { get; } = formula;

    public Unit Unit { get; } = unit;

    public string Range { get; } = range;

    public string Source { get; } = source;

    /// <summary>The least and the largest value that it can take for trade without negative cells.</summary>
    public abstract Limits Limits { get; }

    /// <summary>Raised whenever a change of the code can change a figure.</summary>
    public virtual int Version => 1;

    public virtual Needs Needs => Needs.None;

    /// <summary>True for what only specialists ask for: it is offered, and left out of lists unless they ask for all.</summary>
    public virtual bool IsExpert => false;

    /// <summary>What its intervals mean where some trade is undisclosed.</summary>
    public virtual Bounds Bounds => Bounds.Joint;

    /// <summary>A small case worked by hand, shown on the card and run by the tests.</summary>
    public abstract WorkedExample Example { get; }

    public abstract FigureTable Compute(Comparison comparison);
}
