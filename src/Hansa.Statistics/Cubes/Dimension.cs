namespace Hansa.Statistics.Cubes;

/// <summary>What a row of trade is described by (SDMX's words).</summary>
public enum Dimension
{
    Period,
    Reporter,
    Region,
    Partner,
    Product,
    Flow,
    Size,
    Status,
    Firm,
}

/// <summary>Names of dimensions and their reserved members, as commands, files and messages print them.</summary>
public static class DimensionNames
{
    /// <summary>The member of any dimension that stands for trade whose true member is not disclosed.</summary>
    public const string Undisclosed = "_U";

    /// <summary>The member of rows that do not have the dimension: an empty code.</summary>
    public const string NotGiven = "";

    /// <summary>The dimension's name in lower case: <c>period</c>, <c>reporter</c>, …</summary>
#pragma warning disable CA1308 // these are identifiers printed in lower case, not text to compare
    public static string Name(this Dimension dimension) => dimension.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
