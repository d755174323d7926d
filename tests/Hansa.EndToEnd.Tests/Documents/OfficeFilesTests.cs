using Hansa.Adapters.Documents;
using Hansa.Adapters.Documents.Word;
using Hansa.EndToEnd.Tests.Cli;
using Hansa.EndToEnd.Tests.Web;
using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.EndToEnd.Tests.Documents;

/// <summary>Word and Excel files open in another program without repair, with their text whole.</summary>
[Collection(nameof(ServedWorkspace))]
public sealed class OfficeFilesTests(ServedWorkspace workspace) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("en", "Types of territories by sector of exports", "Sources")]
    [InlineData("ru", "Типы территорий по отраслям экспорта", "Источники")]
    public void A_table_of_the_command_line_opens_as_a_workbook(string language, string title, string sources)
    {
        var file = Path.Combine(folder.Path, "table.xlsx");

        workspace.Printed([
            "table",
            "4",
            "--data",
            ServedWorkspace.Dataset,
            "--format",
            "xlsx",
            "--lang",
            language,
            "--out",
            file,
        ]);

        var pages = LibreOffice.PagesOf(file, folder.Path);
        Assert.True(pages.Count >= 3);
        Assert.Contains(title, pages[0], StringComparison.Ordinal);
        Assert.Contains(sources, pages[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Exports were 12.3", "Region of Volgograd")]
    [InlineData("ru", "Экспорт составил 12,3", "Волгоградская область")]
    public void A_document_opens_as_a_word_file(string language, string sentence, string region)
    {
        var writer = new WordWriter(new(() => new ChartPictures()));
        var file = Path.Combine(folder.Path, "document.docx");

        File.WriteAllBytes(file, writer.Write(Sample(), language, CancellationToken.None).Value[0].Content.ToArray());

        var text = string.Concat(LibreOffice.PagesOf(file, folder.Path)).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Equal(60, text.Split(region).Length - 1);
        Assert.Contains("value/1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_gives_a_workbook()
    {
        var answer = await workspace.Client.GetAsync($"api/v1/datasets/{ServedWorkspace.Dataset}/tables/4?format=xlsx");

        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            answer.Content.Headers.ContentType!.MediaType
        );
        Assert.Equal("table-4.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
    }

    public void Dispose() => folder.Dispose();

    private static Document Sample()
    {
        var draft = new DocumentDraft();
        var key = draft.Key(
            new("Exports", "Экспорт"),
            new("russia", "00ff", "", "", "2017", "value/1")
            {
                Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
            }
        );
        var total = new Measure(Figure.Of(12_345_678_901.5), MeasureFormat.Money("USD", 1e10), key);
        draft.Heading(1, new("Exports", "Экспорт"), "exports");
        draft.Say(new Passage($"Exports were {total}.", $"Экспорт составил {total}."));
        var shares = new ChartSeries("food", new("Food", "Продовольствие"), [Figure.Of(0.4), Figure.Of(1)]);
        draft.Chart(
            new StructureBars(
                "bars",
                new("Structure", "Структура"),
                new("All food.", "Всё — продовольствие."),
                ["2016", "2017"],
                [shares]
            ),
            key
        );
        draft.TableOfOne(Regions(), key);
        draft.Heading(1, new("Sources", "Источники"), "sources").Add(new SourceList());
        return draft.Finish("sample", new("Passport", "Паспорт"), new("2017", "2017 год"));
    }

    private static ReportTable Regions() =>
        new(
            "regions",
            new("Regions", "Регионы"),
            new("Name", "Название"),
            [new("value", new("Exports", "Экспорт"), new("bn USD", "млрд USD"))],
            [
                .. Enumerable
                    .Range(1, 60)
                    .Select(number => new ReportRow(
                        $"{number}",
                        new($"Region of Volgograd {number}", $"Волгоградская область {number}"),
                        [ReportCell.Of(number % 7 == 0 ? Figure.None(Missing.Suppressed) : Figure.Of(number * 1.5))]
                    )),
            ],
            [],
            new("russia", "00ff", "", "", "2017", "value/1")
            {
                Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
            }
        );
}
