using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Passport;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>Asks for the passport of a territory: a document of 6 to 10 pages on its exports.</summary>
/// <param name="Data">The dataset's name.</param>
/// <param name="Of">A territory by code or name, or <c>country</c> for the dataset as a whole.</param>
public sealed record MakePassport(string Data, string Of) : UseCase<Document>
{
    /// <summary>Datasets of world exports to compare with, the first that fits; none leaves that comparison out.</summary>
    public IReadOnlyList<string> Worlds { get; init; } = [];

    /// <summary>A dataset with sizes of firms, or a table of aggregates, for the SME profile; nothing takes the dataset itself where its rows tell sizes.</summary>
    public string? Sizes { get; init; }

    /// <summary><c>reporter</c> or <c>region</c>; nothing takes regions where the dataset has them.</summary>
    public string? Territory { get; init; }

    /// <summary>A window of years such as <c>2013..2017</c>; nothing takes all.</summary>
    public string? Period { get; init; }

    public override Outcome<Document> Run(House house, CancellationToken cancellation) =>
        from set in PassportSet.Open(
            house,
            new PassportQuestion(Data)
            {
                Worlds = Worlds,
                Sizes = Sizes,
                Territory = Territory,
                Period = Period,
            },
            Of,
            cancellation
        )
        select set.Documents[0]();
}
