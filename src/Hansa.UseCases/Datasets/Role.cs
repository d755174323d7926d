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

    // What only registers of firms have.
    public const string Staff = "staff";
    public const string Turnover = "turnover";
    public const string Balance = "balance";

    /// <summary>Percent of a firm held by the state and public bodies.</summary>
    public const string StateShare = "state-share";

    /// <summary>Percent of a firm held by foreign companies and companies that are not small or medium-sized.</summary>
    public const string OtherShare = "other-share";

    public const string Activity = "activity";

    /// <summary>The day on which a firm entered the register.</summary>
    public const string Entered = "entered";

    /// <summary>The year, or the day, in which a firm was founded or registered; the year alone is kept.</summary>
    public const string Born = "born";

    /// <summary>The first day for which a record of a register holds.</summary>
    public const string From = "from";

    /// <summary>The last day for which it holds; empty while it still does.</summary>
    public const string To = "to";

    /// <summary>The number of the group that a firm belongs to.</summary>
    public const string Group = "group";

    /// <summary>The roles of columns of a register of firms.</summary>
    public static IReadOnlyList<string> OfRegisters { get; } =
    [
        Firm,
        Size,
        Staff,
        Turnover,
        Balance,
        StateShare,
        OtherShare,
        Region,
        Activity,
        Entered,
        Born,
        Date,
        Period,
        From,
        To,
        Group,
    ];

    /// <summary>The roles of columns of trade.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Reporter, Region, Partner, Product, Flow, Period, Date, Year, Month, Value, Mass, Quantity, Firm, Size, Status];
}
