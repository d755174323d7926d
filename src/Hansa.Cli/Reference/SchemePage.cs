using System.Globalization;
using Hansa.UseCases.Classifications;

namespace Hansa.Cli.Reference;

/// <summary>The reference page of the built-in classifications, made from their cards.</summary>
public static class SchemePage
{
    public static string Of(IReadOnlyList<SchemeCard> schemes)
    {
        var page = new MarkdownPage("Schemes");
        page.Text("Classifications that come with the project. `hansa scheme show NAME` prints classes and rules.");
        page.Table(
            ["scheme", "title", "versions", "reads", "classes", "confidence"],
            schemes
                .Where(card => !card.IsAdded)
                .GroupBy(card => card.Name)
                .OrderBy(versions => versions.Key, StringComparer.Ordinal)
                .Select(Row)
        );
        return page.ToString();
    }

    private static string[] Row(IGrouping<string, SchemeCard> versions)
    {
        var main = versions.FirstOrDefault(card => card.IsDefault) ?? versions.First();
        return
        [
            $"`{main.Name}`",
            main.Title.English,
            string.Join(", ", versions.Select(card => card.IsDefault ? $"**{card.Version}**" : card.Version)),
            string.Join(", ", versions.Select(card => card.Nomenclature).Distinct()),
            main.Classes.Count.ToString(CultureInfo.InvariantCulture),
            main.Confidence,
        ];
    }
}
