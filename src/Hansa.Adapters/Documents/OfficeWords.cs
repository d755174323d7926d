using Hansa.UseCases;

namespace Hansa.Adapters.Documents;

/// <summary>The words that Word and Excel documents add to their content.</summary>
internal static class OfficeWords
{
    public static readonly LocalText Contents = new("Contents", "Содержание");
    public static readonly LocalText Sources = new("Sources", "Источники");
    public static readonly LocalText Text = new("Text", "Текст");
    public static readonly LocalText What = new("figures", "показатели");
    public static readonly LocalText KeyFigures = new("Key figures", "Главное");
    public static readonly LocalText Table = new("Table", "Таблица");
    public static readonly LocalText Figure = new("Figure", "Рисунок");
    public static readonly LocalText Tables = new("Tables", "Таблицы");
    public static readonly LocalText Page = new("Page", "Страница");
    public static readonly LocalText LowerBound = new("lower bound", "нижняя граница");
    public static readonly LocalText UpperBound = new("upper bound", "верхняя граница");
    public static readonly LocalText Note = new("Note", "Примечание");
    public static readonly LocalText Source = new("Source", "Источник");

    public static readonly LocalText NoRows = new("There is nothing to show here.", "Здесь нечего показать.");

    public static readonly LocalText NumbersOfHeads = new(
        "Small numbers at heads lead to the list of sources.",
        "Малые цифры у заголовков ведут к списку источников."
    );
}
