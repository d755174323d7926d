using System.Text.RegularExpressions;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Tests.UseCases.Documents.Html;

public partial class HtmlWriterTests
{
    private const string Hostile = "</style></title><script>alert('x')</script>\"&\\";

    [Fact]
    public void A_name_that_is_markup_stays_a_name_wherever_it_stands()
    {
        var page = new HtmlWriterPage(Everything(Hostile)).TextIn("en");

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.DoesNotContain("alert('x')", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_needs_nothing_but_itself()
    {
        var page = new HtmlWriterPage(Everything("Name")).TextIn("ru");

        Assert.DoesNotMatch("""(src|srcset|action)\s*=""", page);
        Assert.All(
            Links().Matches(page),
            link => Assert.StartsWith("#", link.Groups[1].Value, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Empty(Regex.Matches(page, "https?://(?!www.w3.org/2000/svg)"));
    }

    [Fact]
    public void Every_mark_leads_to_its_source_and_no_id_stands_twice()
    {
        var page = new HtmlWriterPage(Everything("Name")).TextIn("en");

        string[] ids = [.. Ids().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Links().Matches(page), link => Assert.Contains(link.Groups[1].Value[1..], ids));
        Assert.Contains("<sup><a href=\"#source-1\">1</a></sup>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_reasons_are_in_the_language_of_the_page()
    {
        var document = Everything("Name");

        var (english, russian) = (new HtmlWriterPage(document).TextIn("en"), new HtmlWriterPage(document).TextIn("ru"));

        Assert.Contains("<html lang=\"ru\">", russian, StringComparison.Ordinal);
        Assert.Contains("17.3", english, StringComparison.Ordinal);
        Assert.Contains("17,3", russian, StringComparison.Ordinal);
        Assert.Contains("no trade", english, StringComparison.Ordinal);
        Assert.Contains("нет торговли", russian, StringComparison.Ordinal);
        Assert.Contains("1\u202f234,5\u00a0млн\u00a0USD", russian, StringComparison.Ordinal);
        Assert.Contains("1,234.5\u00a0mn\u00a0USD", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_have_a_caption_and_heads_with_a_scope()
    {
        var page = new HtmlWriterPage(Everything("Name")).TextIn("en");

        Assert.Equal(Regex.Count(page, "<table"), Regex.Count(page, "<caption>"));
        Assert.DoesNotMatch("<th>|<th class", page);
        Assert.Contains("<b>Table 1.</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>Figure 6.</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_is_printed_where_it_can_be_seen_in_the_digits()
    {
        var table = SampleReports.Table() with
        {
            Rows =
            [
                new(
                    "A",
                    new("A", "А"),
                    [
                        ReportCell.Of(Figure.Of(1).Within(1, 1.04)),
                        ReportCell.Of(Figure.Of(0.5).Within(0.4, 0.6)),
                        ReportCell.Empty,
                    ]
                ),
            ],
        };
        var draft = new DocumentDraft();
        var page = new HtmlWriterPage(
            draft.TableOfOne(table, draft.Key(table.Title, table.Provenance)).Finish("x", table.Title, table.Title)
        ).TextIn("en");

        Assert.Contains("50.0<small>40.0…60.0</small>", page, StringComparison.Ordinal);
        Assert.Contains(">1.0</td>", page, StringComparison.Ordinal);
    }

    /// <summary>A document with every kind of block, all of whose names are the same.</summary>
    private static Document Everything(string name)
    {
        var text = new LocalText(name, name);
        var draft = new DocumentDraft();
        var key = draft.Key(
            text,
            new Provenance(name, name, name, name, name, name)
            {
                Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
            }
        );
        var money = new Measure(Figure.Of(1_234_500_000), new MeasureFormat(1, 1e-6, new("mn USD", "млн USD")), key);
        draft
            .Heading(1, text, "one", startsPage: true)
            .Add(new KeyFigureList([new KeyFigure(text, money, Passage.Of(text))]))
            .Say(new Passage($"{text} {money}", $"{text} {money}"))
            .Add(new BulletList([Passage.Of(text)]))
            .Remark(RemarkKind.Meaning, Passage.Of(text))
            .Remark(RemarkKind.Missing, Passage.Of(text))
            .Remark(RemarkKind.Caution, Passage.Of(text))
            .Heading(2, text, "two")
            .TableOfOne(
                SampleReports.Table() with
                {
                    Title = text,
                    RowTitle = text,
                    Notes = [text],
                    Rows =
                    [
                        .. SampleReports.Table().Rows,
                        new("x", text, [ReportCell.Empty, ReportCell.Empty, ReportCell.Of(text)]),
                    ],
                },
                key
            );
        foreach (var chart in SampleCharts.All())
            draft.Chart(chart with { Title = text, Alternative = text }, key);
        draft.Heading(1, text, "sources").Add(new SourceList());
        return draft.Finish("everything", text, text) with { Facts = [new DocumentFact(text, text)] };
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Ids();
}
