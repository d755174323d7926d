using System.Net;
using System.Text.Json.Nodes;

namespace Hansa.EndToEnd.Tests.Web;

[Collection(nameof(ServedWorkspace))]
public sealed class ApiTests(ServedWorkspace workspace)
{
    private const string Data = "api/v1/datasets/" + ServedWorkspace.Dataset;

    [Theory]
    [InlineData("rca", "level=2", "--level 2")]
    [InlineData("hhi", "level=2&period=2016..2017", "--level 2 --period 2016..2017")]
    [InlineData("sector-type", "scheme=sectors-a&minimum-share=0.01", "--scheme sectors-a --minimum-share 0.01")]
    public async Task Csv_has_the_bytes_that_the_command_line_prints(string indicator, string query, string options)
    {
        var answer = await workspace.Client.GetByteArrayAsync($"{Data}/indicators/{indicator}?{query}&format=csv");

        var printed = workspace.Printed([
            "show",
            indicator,
            "--data",
            ServedWorkspace.Dataset,
            "--format",
            "csv",
            .. options.Split(' '),
        ]);
        Assert.NotEmpty(answer);
        Assert.Equal(printed, answer);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_table_has_the_bytes_that_the_command_line_prints(int number)
    {
        var answer = await workspace.Client.GetByteArrayAsync($"{Data}/tables/{number}?format=json");

        var printed = workspace.Printed(["table", $"{number}", "--data", ServedWorkspace.Dataset, "--format", "json"]);
        Assert.Equal(printed, answer);
    }

    [Fact]
    public async Task An_explanation_has_the_bytes_that_the_command_line_prints()
    {
        const string Cell = "period=2017,region=RU-MOW,product=27";

        var answer = await workspace.Client.GetByteArrayAsync($"{Data}/indicators/rca/explanation?level=2&cell={Cell}");

        var printed = workspace.Printed([
            "explain",
            "rca",
            "--data",
            ServedWorkspace.Dataset,
            "--level",
            "2",
            "--cell",
            Cell,
            "--format",
            "json",
        ]);
        Assert.Equal(printed, answer);
    }

    [Fact]
    public async Task Every_figure_of_a_page_leads_to_its_explanation()
    {
        var page = await workspace.Client.GetStringAsync($"datasets/{ServedWorkspace.Dataset}/indicators/hhi?level=2");
        var link = page.Split("href=\"").Select(part => part.Split('"')[0]).First(one => one.Contains("/explanation"));

        var explanation = await workspace.Client.GetStringAsync(WebUtility.HtmlDecode(link));

        Assert.Contains("HHI(r)", explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json-stat", "ru", "application/json")]
    [InlineData("px", "en", "application/octet-stream")]
    public async Task Forms_of_agencies_have_the_bytes_that_the_command_line_writes(
        string form,
        string language,
        string type
    )
    {
        var answer = await workspace.Client.GetAsync($"{Data}/indicators/hhi?level=2&format={form}&lang={language}");

        string[] words = ["show", "hhi", "--data", ServedWorkspace.Dataset, "--level", "2", "--format", form];
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(workspace.Printed([.. words, "--lang", language]), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_accept_header_chooses_csv_and_json_is_the_default()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Data}/indicators/rca?level=2");
        request.Headers.Accept.ParseAdd("text/csv, application/json;q=0.5");

        var asked = await workspace.Client.SendAsync(request);
        var plain = await workspace.Client.GetAsync($"{Data}/indicators/rca?level=2");

        Assert.Equal("text/csv", asked.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/json", plain.Content.Headers.ContentType!.MediaType);
        var report = JsonNode.Parse(await plain.Content.ReadAsStringAsync())!;
        Assert.Equal(ServedWorkspace.Dataset, (string?)report["provenance"]!["dataset"]);
        Assert.Equal("ratio", (string?)report["figures"]![0]!["unit"]);
    }

    [Theory]
    [InlineData("datasets/nothing?lang=ru", null, "Набора данных «nothing» нет.")]
    [InlineData("datasets/nothing", "ru", "Набора данных «nothing» нет.")]
    [InlineData("datasets/nothing", "en", "There is no dataset 'nothing'.")]
    [InlineData("datasets/made-up/indicators/rcaa", "ru-RU,ru;q=0.9", "Показателя «rcaa» нет.")]
    [InlineData("datasets/made-up/indicators/rca?nonsense=1", "ru", "Параметра «nonsense» нет.")]
    [InlineData("nothing", "ru", "Такого адреса в API нет.")]
    public async Task A_problem_is_said_in_the_language_of_the_request(string address, string? accepted, string title)
    {
        using var unknown = new HttpClient(new HttpClientHandler { UseCookies = false });
        unknown.BaseAddress = workspace.Client.BaseAddress;
        if (accepted is not null)
            unknown.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        var answer = await unknown.GetAsync($"api/v1/{address}");

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(title, (string?)problem["title"]);
    }

    [Theory]
    [InlineData("/datasets/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/datasets/made-up/indicators/rcaa", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/datasets/made-up/indicators/rca?teritory=region", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/datasets/made-up/indicators/rca?level=two", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/datasets/made-up/indicators/lafay", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/datasets/made-up/indicators/rca?format=xml", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/datasets/made-up/tables/9", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/published/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/targets/sets/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/targets/sets/programme/standing/made-up?year=soon", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "not-found")]
    public async Task A_problem_says_what_happened_what_to_do_and_of_which_kind_it_is(
        string path,
        HttpStatusCode status,
        string kind
    )
    {
        var answer = await workspace.Client.GetAsync("api/v1" + path);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(kind, (string?)problem["kind"]);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        Assert.DoesNotContain("   at ", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("datasets", "name", "made-up")]
    [InlineData("datasets/made-up", "name", "made-up")]
    [InlineData("indicators", "code", "rca")]
    [InlineData("sources", "code", "columns")]
    [InlineData("schemes", "name", "nine-groups")]
    public async Task A_list_names_its_members(string path, string member, string expected)
    {
        var list = JsonNode.Parse(await workspace.Client.GetStringAsync("api/v1/" + path))!.AsArray();

        Assert.Contains(expected, list.Select(one => (string?)one![member]));
    }

    [Fact]
    public async Task The_description_names_every_address_and_its_parameters()
    {
        var paths = JsonNode.Parse(await workspace.Client.GetStringAsync("api/v1/openapi"))!["paths"]!.AsObject();

        Assert.All(paths, path => Assert.NotEmpty((string?)path.Value!["get"]!["summary"] ?? ""));
        Assert.Subset(
            paths.Select(path => path.Key).ToHashSet(),
            new HashSet<string>
            {
                "/api/v1/datasets",
                "/api/v1/datasets/{name}",
                "/api/v1/datasets/{name}/changes",
                "/api/v1/datasets/{name}/indicators/{code}",
                "/api/v1/datasets/{name}/indicators/{code}/explanation",
                "/api/v1/datasets/{name}/firms/{kind}",
                "/api/v1/datasets/{name}/priorities/{region}",
                "/api/v1/datasets/{name}/tables/{number}",
                "/api/v1/datasets/{name}/types",
                "/api/v1/indicators",
                "/api/v1/indicators/{code}",
                "/api/v1/published",
                "/api/v1/published/{name}",
                "/api/v1/questions",
                "/api/v1/questions/{name}",
                "/api/v1/schemes",
                "/api/v1/sources",
                "/api/v1/targets/levers",
                "/api/v1/targets/pace",
                "/api/v1/targets/required",
                "/api/v1/targets/sets",
                "/api/v1/targets/sets/{set}",
                "/api/v1/targets/sets/{set}/standing/{data}",
            }
        );
        var parameters = paths["/api/v1/datasets/{name}/indicators/{code}"]!["get"]!["parameters"]!.AsArray();
        Assert.Contains("benchmark", parameters.Select(parameter => (string?)parameter!["name"]));
    }

    [Fact]
    public async Task A_set_of_targets_has_its_targets_contradictions_and_standing()
    {
        var set = JsonNode.Parse(await workspace.Client.GetStringAsync("api/v1/targets/sets/programme"))!;
        var standing = JsonNode.Parse(
            await workspace.Client.GetStringAsync("api/v1/targets/sets/programme/standing/made-up?of=RUS")
        )!;

        Assert.Equal(17, set["targets"]!.AsArray().Count);
        Assert.Contains(
            set["contradictions"]!.AsArray().Select(one => (string)one!["en"]!),
            text => text.Contains("cannot meet the goal", StringComparison.Ordinal)
        );
        Assert.Equal(17, standing["lines"]!.AsArray().Count);
        Assert.Contains(
            standing["lines"]!.AsArray().Select(one => (string)one!["status"]!),
            status => status == "contradictory"
        );
    }

    [Theory]
    [InlineData("types", "type")]
    [InlineData("priorities/RU-MOW", "priorities RU-MOW")]
    public async Task Types_and_priorities_are_what_the_command_line_prints(string path, string command)
    {
        var answer = await workspace.Client.GetByteArrayAsync($"{Data}/{path}");

        var words = command.Split(' ');
        Assert.Equal(workspace.Printed([.. words, "--data", ServedWorkspace.Dataset, "--format", "json"]), answer);
    }

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/datasets");
        request.Headers.Host = "somewhere.example";

        var answer = await workspace.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("api/v1/datasets")]
    [InlineData("nothing")]
    public async Task Every_answer_forbids_foreign_code_and_frames(string path)
    {
        var headers = (await workspace.Client.GetAsync(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public void A_port_that_is_taken_is_told_in_words()
    {
        var second = workspace.ServeAgain(workspace.Address.Port);

        Assert.Equal(6, second.ExitCode);
        Assert.Contains("--port", second.Messages, StringComparison.Ordinal);
    }
}
