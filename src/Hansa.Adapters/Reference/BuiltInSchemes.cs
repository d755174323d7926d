using System.Collections.Concurrent;
using Hansa.Statistics.Classifications;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>The classifications of <c>data/classifications/</c>.</summary>
public sealed class BuiltInSchemes(DataFolder data, NomenclatureList nomenclatures, CorrespondenceList correspondences)
{
    private readonly Lazy<IReadOnlyList<SchemeCard>> cards = new(() =>
        [.. data.Table("classifications/catalogue.csv").Rows.Select(row => Card(data, row))]
    );

    private readonly ConcurrentDictionary<(string Name, string Version, string? Edition), Lazy<Scheme>> built = new();

    public IReadOnlyList<SchemeCard> Cards => cards.Value;

    /// <summary>Whether the version reads codes of an edition: its own, or any of its family.</summary>
    public static bool Reads(SchemeCard card, string edition) =>
        edition.StartsWith(card.Nomenclature, StringComparison.Ordinal);

    /// <param name="edition">The edition of the codes that it is to read; nothing takes every edition of the scheme's nomenclature.</param>
    public Scheme Build(SchemeCard card, string? edition) =>
        built.GetOrAdd((card.Name, card.Version, edition), _ => new Lazy<Scheme>(() => BuildOnce(card, edition))).Value;

    /// <summary>The name of the scheme that a derived one follows, or nothing.</summary>
    public string? ParentOf(SchemeCard card) => RowOf(card).Maybe("derived_from");

    /// <summary>A derived scheme, read off another parent than the built-in one.</summary>
    public Scheme Derive(SchemeCard card, Scheme parent) =>
        parent.Read(card.Name, card.Version, card.Classes, correspondences.Get(RowOf(card)["correspondence"]));

    private Scheme BuildOnce(SchemeCard card, string? edition) =>
        ParentOf(card) is { } parent
            ? Derive(card, Build(VersionOf(parent, card.Nomenclature), edition))
            : SchemeBuilder.Build(card, Rules(card), nomenclatures, edition);

    /// <summary>By prefix; for a derived scheme the rules of the one it follows, with its own classes.</summary>
    public IReadOnlyList<PrefixRule> Rules(SchemeCard card)
    {
        var row = RowOf(card);
        if (row.Maybe("derived_from") is not { } parent)
            return row.Maybe("file") is { } file ? Read($"classifications/{file}") : [];
        var reading = correspondences.Get(row["correspondence"]);
        return
        [
            .. Rules(VersionOf(parent, card.Nomenclature))
                .Select(rule =>
                    rule with
                    {
                        Class = reading.Of(rule.Class) is [var share, ..] ? share.Code : Scheme.NoClass,
                    }
                ),
        ];
    }

    private DataRow RowOf(SchemeCard card) =>
        data.Table("classifications/catalogue.csv")
            .Rows.First(row => row["scheme"] == card.Name && row["version"] == card.Version);

    private SchemeCard VersionOf(string name, string nomenclature) =>
        Cards.First(one => one.Name == name && one.Nomenclature == nomenclature);

    private IReadOnlyList<PrefixRule> Read(string file) =>
        [
            .. data.Table(file)
                .Rows.Select(row => new PrefixRule(
                    row["prefix"],
                    row["class"],
                    row.Date("valid_from"),
                    row.Date("valid_to")
                )),
        ];

    private static SchemeCard Card(DataFolder data, DataRow row) =>
        new(
            row["scheme"],
            row["version"],
            row["nomenclature"],
            new LocalText(row["title_en"], row["title_ru"]),
            Classes(data, row["scheme"]),
            row["source"],
            row["confidence"]
        )
        {
            IsDefault = row["is_default"] == "1",
            CanClassify = row["file"].Length > 0 || row["derived_from"].Length > 0,
        };

    private static IReadOnlyList<SchemeClass> Classes(DataFolder data, string scheme) =>
        [
            .. data.Table($"classifications/{scheme}/classes.csv")
                .Rows.Select(row => new SchemeClass(
                    row["class"],
                    int.Parse(row["order"], System.Globalization.CultureInfo.InvariantCulture),
                    row["label_en"],
                    row["label_ru"]
                )),
        ];
}
