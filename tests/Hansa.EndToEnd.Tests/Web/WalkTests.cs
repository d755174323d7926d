using Microsoft.Playwright;

namespace Hansa.EndToEnd.Tests.Web;

/// <summary>Walks the pages in a real browser, as a reader would.</summary>
[Collection(nameof(ServedWorkspace))]
public sealed class WalkTests(ServedWorkspace workspace, Chromium chromium) : IClassFixture<Chromium>
{
    private readonly List<string> complaints = [];

    [Fact]
    public async Task A_reader_goes_from_the_datasets_to_an_indicator_its_map_and_its_card_in_both_languages()
    {
        var page = await OpenAsync("", 1280);
        await page.GetByRole(AriaRole.Link, new() { Name = ServedWorkspace.Dataset }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Revealed comparative advantage (Balassa)" }).ClickAsync();
        await page.GetByLabel("Classification").FillAsync("nine-groups");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        var table = page.GetByRole(AriaRole.Table);
        await Assertions.Expect(table.Locator("caption")).ToContainTextAsync("Revealed comparative advantage");
        await Assertions.Expect(table.GetByRole(AriaRole.Rowheader, new() { Name = "Moscow" })).ToBeVisibleAsync();
        Assert.Matches(@"\d\.\d", await table.Locator("td.number").First.InnerTextAsync());
        await AssertMapIsDrawnAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Русский" }).ClickAsync();
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("nine-groups", await page.GetByLabel("Классификация").InputValueAsync());
        Assert.Matches(@"\d,\d", await page.GetByRole(AriaRole.Table).Locator("td.number").First.InnerTextAsync());
        await AssertMapIsDrawnAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Что это за показатель?" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Баласс");
        await Assertions.Expect(page.GetByText("Balassa (1965)")).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(2, "Dynamics")]
    [InlineData(4, "type")]
    [InlineData(5, "group")]
    public async Task A_table_of_the_method_has_figures_and_their_origin(int number, string title)
    {
        var page = await OpenAsync($"datasets/{ServedWorkspace.Dataset}/tables/{number}", 1280);

        await Assertions
            .Expect(page.GetByRole(AriaRole.Table).Locator("caption"))
            .ToContainTextAsync(title, new() { IgnoreCase = true });
        Assert.NotEqual(0, await page.Locator("tbody td").CountAsync());
        await Assertions
            .Expect(page.Locator("dl.origin code"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9a-f]{16}$"));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("indicators")]
    [InlineData("indicators/rca")]
    [InlineData("targets")]
    [InlineData("targets/programme?data=made-up")]
    [InlineData("questions")]
    [InlineData("published")]
    [InlineData("datasets/made-up")]
    [InlineData("datasets/made-up/tables/2")]
    [InlineData("datasets/made-up/quality")]
    [InlineData("datasets/made-up/indicators/rca?scheme=nine-groups")]
    public async Task A_page_fits_a_phone_and_names_its_parts_for_a_screen_reader(string path)
    {
        var page = await OpenAsync(path, 375);

        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        Assert.Equal(1, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
        Assert.Equal(
            0,
            await page.Locator(
                    "table:not(:has(caption)), th:not([scope]), input:not([id]), select:not([id]), img:not([alt])"
                )
                .CountAsync()
        );
        Assert.Equal(
            await page.Locator(".field input, .field select").CountAsync(),
            await page.Locator(".field label").CountAsync()
        );
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_saved_question_is_asked_again_from_its_list()
    {
        var page = await OpenAsync("", 1280);
        await page.GetByRole(AriaRole.Link, new() { Name = "Saved questions" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = ServedWorkspace.Question }).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("Herfindahl", new() { IgnoreCase = true });
        Assert.Contains("level=2", page.Url, StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("tbody td").CountAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Contradictions_of_published_tables_are_told_with_their_arithmetic_and_repairs()
    {
        var page = await OpenAsync("published?lang=ru", 375);
        await page.GetByRole(AriaRole.Link, new() { Name = "Yakushev" }).ClickAsync();

        var finding = page.Locator("section.finding").Filter(new() { HasText = "t2-2013" });
        await Assertions.Expect(finding).ToContainTextAsync("52,2");
        Assert.Equal(21, await page.Locator("section.finding").CountAsync());
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_then_every_field()
    {
        var page = await OpenAsync($"datasets/{ServedWorkspace.Dataset}/indicators/rca", 1280);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("period", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.TypeAsync("2016");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dl.origin")).ToContainTextAsync("2016");
        Assert.Contains("period=2016", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_figures_are_there_and_the_map_is_not_missed()
    {
        await using var context = await chromium.Browser.NewContextAsync(
            new() { JavaScriptEnabled = false, Locale = "en-US" }
        );
        var page = await context.NewPageAsync();

        await page.GotoAsync(
            new Uri(
                workspace.Address,
                $"datasets/{ServedWorkspace.Dataset}/indicators/rca?scheme=nine-groups"
            ).ToString()
        );

        Assert.True(await page.GetByRole(AriaRole.Table).IsVisibleAsync());
        Assert.True(await page.Locator("noscript p").IsVisibleAsync());
        Assert.False(await page.Locator("figure.map").IsVisibleAsync());
    }

    [Fact]
    public async Task A_problem_says_what_to_do_and_keeps_the_question()
    {
        var page = await OpenAsync($"datasets/{ServedWorkspace.Dataset}/indicators/rca?scheme=nine-grups", 1280);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nine-groups");
        Assert.Equal("nine-grups", await page.GetByLabel("Classification").InputValueAsync());
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
        await page.GotoAsync(new Uri(workspace.Address, path).ToString());
        return page;
    }

    // A drawn map has many colours: those of its classes, borders and hatching.
    private static async Task AssertMapIsDrawnAsync(IPage page)
    {
        await page.Locator("figure[data-drawn]").WaitForAsync();
        var colours = await page.EvaluateAsync<int>(
            """
            () => {
              const canvas = document.querySelector(".map-canvas canvas");
              const pixels = new Uint32Array(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
              return new Set(pixels).size;
            }
            """
        );
        Assert.True(colours > 10, $"The map has {colours} colours.");
    }
}
