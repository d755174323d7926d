namespace Hansa.Statistics.Figures;

/// <summary>What a figure is counted in, with its printed code.</summary>
/// <param name="Code">Printed in the <c>unit</c> column.</param>
/// <param name="IsShare">True where tables for people print the value as a percentage.</param>
public sealed record Unit(string Code, bool IsShare = false)
{
    public static readonly Unit Ratio = new("ratio");

    /// <summary>From 0 to 1; printed for people in percent.</summary>
    public static readonly Unit Share = new("share", IsShare: true);

    /// <summary>A difference of shares, from -1 to 1; printed for people in percentage points.</summary>
    public static readonly Unit ShareDifference = new("share-difference", IsShare: true);

    /// <summary>A number on the scale of its literature.</summary>
    public static readonly Unit Index = new("index");

    /// <summary>Later value by earlier value, 1 = no change; printed for people in percent.</summary>
    public static readonly Unit GrowthIndex = new("growth-index", IsShare: true);

    /// <summary>Change by earlier value, 0 = no change; printed for people in percent.</summary>
    public static readonly Unit GrowthRate = new("growth-rate", IsShare: true);

    /// <summary>A place in an order, 1 = first, or a number of places.</summary>
    public static readonly Unit Rank = new("rank");

    public static readonly Unit Points = new("points");

    public static readonly Unit PerMille = new("per-mille");

    public static readonly Unit Bits = new("bits");

    public static readonly Unit Nats = new("nats");

    /// <summary>0 or 1.</summary>
    public static readonly Unit YesNo = new("yes-no");

    /// <summary>The value is a class code.</summary>
    public static readonly Unit Type = new("type");

    /// <summary>A part of gross product, which it may exceed; printed for people in percent.</summary>
    public static readonly Unit ShareOfProduct = new("share-of-product", IsShare: true);

    public static readonly Unit Persons = new("persons");

    /// <summary>Money in whole units of the currency.</summary>
    public static Unit Money(string currency) => new(currency);

    /// <summary>Money in whole units of the currency, for each person.</summary>
    public static Unit MoneyPerPerson(string currency) => new($"{currency}-per-person");

    /// <summary>Persons for each million whole units of the currency.</summary>
    public static Unit PersonsPerMillion(string currency) => new($"persons-per-million-{currency}");
}
