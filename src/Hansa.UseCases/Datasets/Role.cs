namespace Hansa.UseCases.Datasets;

/// <summary>What a column of a file can be to a row: the left sides of <c>--map role=column</c>.</summary>
public static class Role
{
    public const string Reporter = "reporter";
    public const string Region = "region";
    public const string Partner = "partner";
    public const string Product = "product";
    public const string Flow = "flow";

    /// <summary>A period written as <c>2017</c>, <c>2017-Q1</c>, <c>2017-03</c>, <c>201703</c>, <c>03/2017</c> or <c>2017-03-15</c>.</summary>
    public const string Period = "period";

    /// <summary>A day, written <c>2017-03-15</c> or <c>15.03.2017</c>.</summary>
    public const string Date = "date";

    public const string Year = "year";

    /// <summary>1 to 12, with <see cref="Year"/>.</summary>
    public const string Month = "month";

    public const string Value = "value";

    /// <summary>Net mass, in the unit that the source declares (kilograms unless it says otherwise).</summary>
    public const string Mass = "mass";

    /// <summary>Supplementary quantity.</summary>
    public const string Quantity = "quantity";

    public const string Firm = "firm";
    public const string Size = "size";
    public const string Status = "status";

    public static IReadOnlyList<string> All { get; } =
    [Reporter, Region, Partner, Product, Flow, Period, Date, Year, Month, Value, Mass, Quantity, Firm, Size, Status];
}
