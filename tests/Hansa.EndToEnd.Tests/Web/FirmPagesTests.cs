using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hansa.EndToEnd.Tests.Cli;
using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Web;

/// <summary>A workspace with made-up exporters, served to somebody with the right to see them and to somebody without.</summary>
public sealed class ServedFirms : IDisposable
{
    private const string Workspace = "w";

    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;

    public ServedFirms()
    {
        hansa = new HansaProcess(folder.Path);
        MadeUpExporters.Load(hansa, folder, Workspace);
        Inside = new Server(hansa, "--workspace", Workspace, "--internal");
        Outside = new Server(hansa, "--workspace", Workspace);
    }

    internal Server Inside { get; }

    internal Server Outside { get; }

    /// <summary>What the command line prints about this workspace.</summary>
    internal byte[] Printed(string words) =>
        Encoding.UTF8.GetBytes(hansa.Output([.. words.Split(' '), "--workspace", Workspace]));

    public void Dispose()
    {
        Inside.Dispose();
        Outside.Dispose();
        folder.Dispose();
    }
}

public sealed class FirmPagesTests(ServedFirms firms, Chromium chromium)
    : IClassFixture<ServedFirms>,
        IClassFixture<Chromium>
{
    private const string Pages = "datasets/exports/firms";
    private const string Api = "api/v1/datasets/exports/firms";

    private readonly List<string> complaints = [];

    [Theory]
    [InlineData("dynamics?view=values&by=size", "dynamics --view values --by size")]
    [InlineData("definitions?rules=any,repeat", "definitions --rules any,repeat")]
    [InlineData("change?period=2014..2017", "change --period 2014..2017")]
    [InlineData("survival?first-spell=true&close-gaps=true", "survival --first-spell --close-gaps")]
    [InlineData("load?table=firm-load-bands", "load --table firm-load-bands")]
    [InlineData("path?wide=2&table=firm-path-kinds", "path --wide 2 --table firm-path-kinds")]
    [InlineData("classes?register=sme", "classes --register sme")]
    public async Task An_answer_has_the_bytes_that_the_command_line_prints(string path, string command)
    {
        var answer = await firms.Inside.Client.GetByteArrayAsync($"{Api}/{path}");

        var kind = command.Split(' ')[0];
        var printed = firms.Printed(
            $"firms {kind} --data exports {command[kind.Length..].Trim()} --format json".Replace(
                "  ",
                " ",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(printed, answer);
        Assert.Contains("INTERNAL", Encoding.UTF8.GetString(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dynamics", HttpStatusCode.Forbidden)]
    [InlineData("path", HttpStatusCode.Forbidden)]
    [InlineData("dynamic", HttpStatusCode.NotFound)]
    [InlineData("load?wide=3", HttpStatusCode.BadRequest)]
    [InlineData("path?wide=many", HttpStatusCode.BadRequest)]
    public async Task Without_the_right_nothing_confidential_is_shown_and_wrong_questions_are_refused(
        string path,
        HttpStatusCode status
    )
    {
        var answer = await firms.Outside.Client.GetAsync($"{Api}/{path}");
        var page = await firms.Outside.Client.GetAsync($"{Pages}/{path}");

        Assert.Equal((status, status), (answer.StatusCode, page.StatusCode));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.NotEmpty((string)problem["detail"]!);
        var shown = await page.Content.ReadAsStringAsync();
        Assert.Contains("<form", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<td", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables/3", "table 3")]
    [InlineData("indicators/hhi?level=2", "show hhi --level 2")]
    [InlineData("quality", "quality")]
    [InlineData(
        "indicators/hhi/explanation?level=2&cell=period=2017,region=RU-MOW",
        "explain hhi --level 2 --cell period=2017,region=RU-MOW"
    )]
    public async Task Other_questions_about_confidential_data_are_answered_to_the_same_people(
        string path,
        string command
    )
    {
        var inside = await firms.Inside.Client.GetByteArrayAsync($"api/v1/datasets/exports/{path}");
        var page = await firms.Inside.Client.GetStringAsync($"datasets/exports/{path}");
        var outside = await firms.Outside.Client.GetAsync($"api/v1/datasets/exports/{path}");

        Assert.Equal(firms.Printed($"{command} --data exports --internal --format json"), inside);
        Assert.Contains("""<p class="internal" role="note">INTERNAL""", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, outside.StatusCode);
    }

    [Fact]
    public async Task A_reader_goes_from_the_dataset_to_survival_and_its_chart_in_both_languages()
    {
        var page = await OpenAsync("datasets/exports", 1280);
        await page.GetByRole(AriaRole.Link, new() { Name = "Exporters" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("INTERNAL");
        await page.GetByRole(AriaRole.Link, new() { Name = "Survival" }).ClickAsync();

        var chart = page.Locator("figure.chart svg");
        Assert.Contains("SMEs: 1 — ", await chart.Locator("desc").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await chart.Locator("polyline").CountAsync());
        await page.GetByLabel("Tell apart by").SelectOptionAsync("region");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Moscow" }).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Русский" }).ClickAsync();
        Assert.Equal("region", await page.GetByLabel("Разделить по").InputValueAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("СЛУЖЕБНОГО");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("dynamics?by=size&view=all")]
    [InlineData("definitions")]
    [InlineData("change")]
    [InlineData("survival")]
    [InlineData("load?by=size")]
    [InlineData("path")]
    [InlineData("classes")]
    public async Task A_page_fits_a_phone_and_names_its_parts_for_a_screen_reader(string path)
    {
        var page = await OpenAsync($"{Pages}/{path}", 375);

        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        Assert.Equal(1, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
        Assert.Equal(
            0,
            await page.Locator("table:not(:has(caption)), th:not([scope]), input:not([id]), select:not([id])")
                .CountAsync()
        );
        Assert.NotEqual(0, await page.Locator("td.number").CountAsync());
        Assert.Empty(complaints);
    }

    private async Task<IPage> OpenAsync(string path, int width)
    {
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "en-US",
            }
        );
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, fault) => complaints.Add(fault);
        await page.GotoAsync(new Uri(firms.Inside.Address, path).ToString());
        return page;
    }
}
