using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Tests.UseCases.Documents.Model;

public class DocumentDraftTests
{
    private static readonly LocalText Words = new("words", "слова");

    [Fact]
    public void One_source_has_one_key_however_often_it_is_named()
    {
        var draft = new DocumentDraft();

        Assert.Equal(1, draft.Key(Words, Source("rca/1")));
        Assert.Equal(2, draft.Key(Words, Source("hhi/1")));
        Assert.Equal(1, draft.Key(new("again", "снова"), Source("rca/1")));
        var document = draft.Finish("passport-X", Words, Words);
        Assert.Equal([1, 2], document.Sources.Select(source => source.Key));
        Assert.Equal("words", document.Sources[0].What.English);
    }

    [Fact]
    public void Tables_are_numbered_in_reading_order_and_name_each_key_once()
    {
        var table = SampleReports.Table();
        var draft = new DocumentDraft().Table(table, 2, 0, 1, 2).Heading(1, Words, "b").TableOfOne(table, 4);

        var tables = draft.Finish("x", Words, Words).Tables.ToArray();

        Assert.Equal([1, 2], tables.Select(one => one.Number));
        Assert.Equal([1, 2], tables[0].DistinctKeys);
        Assert.False(tables[0].HasOneKey);
        Assert.True(tables[1].HasOneKey);
    }

    private static Provenance Source(string formula) =>
        new("russia", "0123456789abcdef", "sectors-a/2020", "country", "2017", formula)
        {
            Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
        };
}
