namespace Hansa.UseCases.Documents.Passport;

/// <summary>What passports are asked of.</summary>
/// <param name="Data">The dataset's name.</param>
public sealed record PassportQuestion(string Data)
{
    /// <summary>Datasets of world trade to compare with, the first that has the years; none leaves that comparison out.</summary>
    public IReadOnlyList<string> Worlds { get; init; } = [];

    /// <summary>A dataset with sizes of firms, or a table of aggregates, for the SME profile; nothing takes the dataset itself where its rows tell sizes.</summary>
    public string? Sizes { get; init; }

    /// <summary><c>reporter</c> or <c>region</c>; nothing takes regions where the dataset has them.</summary>
    public string? Territory { get; init; }

    /// <summary>A window of years such as <c>2013..2017</c>; nothing takes all.</summary>
    public string? Period { get; init; }
}
