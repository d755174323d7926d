using Hansa.EndToEnd.Tests.Web;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Hansa.EndToEnd.Tests.Documents;

/// <summary>Passports in a real browser and on paper.</summary>
public sealed class PassportPageTests(DocumentWorkspace workspace, Chromium chromium)
    : IClassFixture<DocumentWorkspace>,
        IClassFixture<Chromium>
{
    // Boxes that hold less room than their content takes, and drawn texts that leave their picture.
    private const string Overflowing = """
        () => {
          const wrong = [];
          for (const box of document.querySelectorAll('main, h1, h2, h3, p, dt, dd, .key-figures div, .remark, caption, td, th, li, figcaption'))
            if (box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
              wrong.push(box.tagName + ' ' + box.textContent.slice(0, 60));
          for (const svg of document.querySelectorAll('figure svg')) {
            const outer = svg.getBoundingClientRect();
            for (const text of svg.querySelectorAll('text')) {
              const inner = text.getBoundingClientRect();
              if (inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1)
                wrong.push('text ' + text.textContent);
            }
          }
          return wrong;
        }
        """;

    // Drawn texts of one picture that lie on each other.
    private const string Overlapping = """
        () => {
          const wrong = [];
          for (const svg of document.querySelectorAll('figure svg')) {
            const texts = [...svg.querySelectorAll('text')].map(text => ({ said: text.textContent, box: text.getBoundingClientRect() }));
            texts.forEach((one, at) => texts.slice(at + 1).forEach(other => {
              const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
              const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
              if (wide > 1 && high > 3) wrong.push(one.said + ' / ' + other.said);
            }));
          }
          return wrong;
        }
        """;

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ru", 1280)]
    [InlineData("en", 375)]
    [InlineData("ru", 375)]
    public async Task Nothing_overflows_or_overlaps_on_a_screen_or_a_phone(string language, int width)
    {
        var page = await OpenAsync(workspace.Written[language], width);

        Assert.Empty(await page.EvaluateAsync<string[]>(Overflowing));
        Assert.Empty(await page.EvaluateAsync<string[]>(Overlapping));
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
    }

    [Fact]
    public async Task A_page_has_one_main_heading_and_asks_the_network_for_nothing()
    {
        var asked = new List<string>();
        var page = await chromium.Browser.NewPageAsync();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(workspace.Written["ru"]).AbsoluteUri);

        Assert.Single(asked);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await page.Locator("table:not(:has(caption)), th:not([scope])").CountAsync());
    }

    [Theory]
    [InlineData("RU-MOW", "ru", "Экспортный паспорт региона", "Москва")]
    [InlineData("RU-AL", "ru", "Специализация", "Республика Алтай")]
    [InlineData("country", "en", "Export passport of the country", "Russia")]
    public void A_printed_passport_has_six_to_ten_pages_and_its_words_can_be_read(
        string of,
        string language,
        string words,
        string name
    )
    {
        using var pdf = PdfDocument.Open(workspace.Write(of, language, "pdf"));

        Assert.InRange(pdf.NumberOfPages, 6, 10);
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.All(
            pdf.GetPages(),
            page => Assert.True(page.GetWords().Count() > 20, $"page {page.Number} is nearly empty")
        );
        // A4 is 595.3 by 841.9 points.
        Assert.Equal(595, pdf.GetPage(1).Width, 1.5);
        Assert.Equal(842, pdf.GetPage(1).Height, 1.5);
    }

    [Fact]
    public void Without_a_browser_the_answer_says_how_to_get_one_and_nothing_is_written()
    {
        workspace.Hansa.Environment["HANSA_CHROMIUM"] = "/no/such/chromium";
        var run = workspace.Hansa.Run(
            "report",
            "country",
            "--data",
            "sample-russia",
            "--format",
            "pdf",
            "--out",
            "empty"
        );
        workspace.Hansa.Environment.Remove("HANSA_CHROMIUM");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("--format html", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private async Task<IPage> OpenAsync(string file, int width)
    {
        var page = await chromium.Browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }
}
