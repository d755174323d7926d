using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Reference;

/// <summary>The reference page of all sources, made from their cards, with the reasons of quarantine.</summary>
public static class SourcePage
{
    public static string Of(IReadOnlyList<SourceCard> sources)
    {
        var page = new MarkdownPage("Sources");
        page.Text("What `hansa load --source CODE` reads. Every source reads plain, gzip, zip and 7z files.");
        foreach (var source in sources)
        {
            page.Heading(source.Code);
            page.Text(source.Title);
            page.Text(source.Reads);
            page.Text(
                source.Key.Count == 0
                    ? "Rows have no key: none is ever a duplicate."
                    : $"Rows are named by {string.Join(", ", source.Key)}; a row that repeats them is a duplicate."
            );
            if (source.Declares.Count > 0)
                page.Table(["declared", ""], source.Declares.Select(one => (string[])[one.Key, one.Value]));
            page.Code(source.Example);
        }
        page.Heading("Reasons of quarantine");
        page.Table(
            ["reason", "meaning"],
            QuarantineReasons.All.Select(reason => (string[])[$"`{reason.Key}`", reason.Value.English])
        );
        return page.ToString();
    }
}
