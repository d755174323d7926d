namespace Hansa.UseCases.Firms;

/// <summary>What every question about firms says: whose trade, when, by which definition of exporters, by what parts.</summary>
/// <param name="Data">A dataset whose rows name firms.</param>
public sealed record FirmQuestion(string Data)
{
    /// <summary>What trade can be told apart by.</summary>
    public static IReadOnlyList<string> Parts => PartDimension.Words;

    /// <summary>A year or a range of years; nothing takes all years of the dataset.</summary>
    public string? Period { get; init; }

    /// <summary>The definition of exporters by its id, or id and version: <c>any</c>, <c>regular/1</c>.</summary>
    public string Rule { get; init; } = "any";

    /// <summary>Parts of trade to tell apart, in the order of rows: <c>region</c>, <c>product-group</c>, <c>partner-group</c>, <c>size</c>.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The classification of <c>product-group</c>; nothing takes nine-groups.</summary>
    public string? Scheme { get; init; }

    /// <summary>Shows the parts with these codes; nothing shows all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Digits of product code that make a product; nothing takes codes as they were loaded.</summary>
    public int? Level { get; init; }

    /// <summary>Asks for marked internal tables of confidential data; figures of such data go no other way.</summary>
    public bool AsInternal { get; init; }
}
