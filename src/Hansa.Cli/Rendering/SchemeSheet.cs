using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;

namespace Hansa.Cli.Rendering;

/// <summary>Classifications as lists: every version, the classes of one, the rules of one.</summary>
public static class SchemeSheet
{
    public static Sheet Of(IEnumerable<SchemeCard> cards) =>
        new(
            [
                new SheetColumn("name", Words.Of("head.scheme")),
                new SheetColumn("version", Words.Of("head.version")),
                new SheetColumn("default", Words.Of("head.default")),
                new SheetColumn("nomenclature", Words.Of("head.reads")),
                new SheetColumn("classes", Words.Of("head.classes"), IsNumber: true),
                new SheetColumn("title", Words.Of("head.title")),
                new SheetColumn("confidence", Words.Of("head.confidence")),
                new SheetColumn("source", Words.Of("head.source")),
            ],
            cards.Select(Row)
        );

    /// <summary>One row per classification, its versions taken together.</summary>
    public static Sheet ByName(IEnumerable<SchemeCard> cards) =>
        new(
            [
                new SheetColumn("name", Words.Of("head.scheme")),
                new SheetColumn("title", Words.Of("head.title")),
                new SheetColumn("nomenclature", Words.Of("head.reads")),
                new SheetColumn("classes", Words.Of("head.classes"), IsNumber: true),
                new SheetColumn("confidence", Words.Of("head.confidence")),
            ],
            cards.GroupBy(card => card.Name).Select(Together)
        )
        {
            Notes = [Words.Of("schemes.more")],
        };

    /// <summary>One row per class, in the order of tables, with the prefixes that lead to it.</summary>
    public static Sheet Classes(SchemeDetails scheme)
    {
        var prefixes = scheme.Rules.ToLookup(rule => rule.Class, rule => rule.Prefix);
        return new Sheet(
            [
                new SheetColumn("class", Words.Of("head.class")),
                new SheetColumn("label", Words.Of("head.label")),
                new SheetColumn("prefixes", Words.Of("head.prefixes")),
            ],
            scheme.Card.Classes.Select(one =>
                (Cell[])
                    [
                        Cell.Of(one.Code),
                        Cell.Of(new LocalText(one.LabelEnglish, one.LabelRussian)),
                        Cell.Of(string.Join(' ', prefixes[one.Code])),
                    ]
            )
        );
    }

    /// <summary>One row per rule, by prefix; the columns that <c>hansa scheme add</c> reads.</summary>
    public static Sheet Rules(SchemeDetails scheme)
    {
        var labels = scheme.Card.Classes.ToDictionary(one => one.Code);
        string[] columns = ["prefix", "class", "label_en", "label_ru", "valid_from", "valid_to"];
        return new Sheet(
            [.. columns.Select(code => new SheetColumn(code, LocalText.Same(code)))],
            scheme.Rules.Select(rule =>
                (Cell[])
                    [
                        Cell.Of(rule.Prefix),
                        Cell.Of(rule.Class),
                        Cell.Of(labels.GetValueOrDefault(rule.Class)?.LabelEnglish),
                        Cell.Of(labels.GetValueOrDefault(rule.Class)?.LabelRussian),
                        Cell.Of(rule.First?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                        Cell.Of(rule.Last?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                    ]
            )
        );
    }

    private static Cell[] Together(IGrouping<string, SchemeCard> versions)
    {
        var main = versions.FirstOrDefault(card => card.IsDefault) ?? versions.First();
        var reads = versions.Where(card => card.CanClassify).Select(card => card.Nomenclature).Distinct();
        return
        [
            Cell.Of(main.Name),
            Cell.Of(main.Title),
            Cell.Of(string.Join(' ', reads)),
            Cell.Of((long)main.Classes.Count),
            Cell.Of(main.Confidence),
        ];
    }

    private static Cell[] Row(SchemeCard card) =>
        [
            Cell.Of(card.Name),
            Cell.Of(card.Version),
            Cell.Of(card.IsDefault),
            Cell.Of(card.Nomenclature),
            Cell.Of((long)card.Classes.Count),
            Cell.Of(card.Title),
            Cell.Of(card.Confidence),
            Cell.Of(card.Source),
        ];
}
