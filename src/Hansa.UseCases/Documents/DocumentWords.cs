using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>The words that every document uses, whatever its format.</summary>
public static class DocumentWords
{
    public static readonly LocalText Contents = new("Contents", "Содержание");

    public static readonly LocalText Source = new("Source", "Источник");

    /// <summary>Opens the text alternative of a chart.</summary>
    public static readonly LocalText InWords = new("The chart in words", "Рисунок словами");

    /// <summary>Where figures come from, one fact after the other: names in both languages, values as they are.</summary>
    public static IReadOnlyList<(LocalText Name, string Value)> Facts(Provenance provenance) =>
        [
            .. new (LocalText, string)[]
            {
                (new("dataset", "набор данных"), provenance.Dataset),
                (new("snapshot", "снимок"), provenance.Snapshot),
                (new("period", "период"), provenance.Periods),
                (new("scheme", "классификация"), provenance.Scheme),
                (new("benchmark", "база сравнения"), provenance.Benchmark),
                (new("formula", "формула"), provenance.Formula),
            }.Where(fact => fact.Item2.Length > 0),
            .. provenance.Beside.Select(one => (NameOfUse(one.Use), $"{one.Dataset} ({one.Snapshot})")),
        ];

    // What a dataset beside the trade is used as; a use without words of its own says its name.
    private static LocalText NameOfUse(string use) =>
        use switch
        {
            "deflator" => new("price index", "индекс цен"),
            "employment" => new("employment", "занятость"),
            "gdp" => new("gross product", "валовой продукт"),
            "population" => new("population", "население"),
            "mirror" => new("partners' imports", "импорт партнёров"),
            "rates" => new("exchange rates", "курсы валют"),
            _ => new(use, use),
        };

    public static LocalText Table(int number) => new($"Table {number}", $"Таблица {number}");

    public static LocalText Figure(int number) => new($"Figure {number}", $"Рисунок {number}");
}
