namespace Hansa.UseCases.Datasets;

/// <summary>What the values of a dataset are: only money is trade, and only like is added to like.</summary>
public enum Quantity
{
    Money,

    /// <summary>People: inhabitants, persons employed.</summary>
    Persons,

    /// <summary>Levels of a price index with one base period; levels are compared, never added.</summary>
    Index,

    /// <summary>A price index that gives each period against the one before, which is 100.</summary>
    ChainIndex,

    /// <summary>What one unit of a currency costs in another; rates are applied, never added.</summary>
    Rate,
}

/// <summary>What may be done with values of a kind, and what they are called.</summary>
public static class Quantities
{
    /// <summary>True where a sum of values of one period means something.</summary>
    public static bool IsAdditive(this Quantity quantity) => quantity is Quantity.Money or Quantity.Persons;

    /// <summary><c>money</c>, <c>persons</c>, <c>index</c>, <c>chain-index</c> or <c>rate</c>.</summary>
    public static string Code(this Quantity quantity) =>
        quantity switch
        {
            Quantity.Money => "money",
            Quantity.Persons => "persons",
            Quantity.Index => "index",
            Quantity.ChainIndex => "chain-index",
            _ => "rate",
        };

    /// <summary>In the middle of a sentence: <c>money</c>, <c>persons</c>, <c>a price index</c>, <c>exchange rates</c>.</summary>
    public static LocalText Name(this Quantity quantity) =>
        quantity switch
        {
            Quantity.Money => new("money", "деньги"),
            Quantity.Persons => new("persons", "число людей"),
            Quantity.Index or Quantity.ChainIndex => new("a price index", "индекс цен"),
            _ => new("exchange rates", "курсы валют"),
        };
}
