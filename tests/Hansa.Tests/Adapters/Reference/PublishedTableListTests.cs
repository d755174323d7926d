using Hansa.Adapters.Reference;
using Hansa.UseCases.Published;

namespace Hansa.Tests.Adapters.Reference;

public sealed class PublishedTableListTests
{
    [Fact]
    public void The_papers_tables_are_there_with_their_title_and_can_be_read()
    {
        var tables = Assert.Single(PublishedTableList.Read(Project.Data));

        Assert.Equal("yakushev-2020", tables.Name);
        Assert.StartsWith("Yakushev, N. O. (2020)", tables.Title, StringComparison.Ordinal);
        Assert.All(tables.Files, file => Assert.True(new TableFiles().Read(file).Succeeded));
    }

    [Fact]
    public void Tables_that_do_not_come_with_the_project_are_refused_in_words()
    {
        var house = new Hansa.UseCases.Ports.House(null!, null!, null!, new ReferenceData(Project.Data, null), null!);

        var problem = new CheckPublishedTables("yakushev").Run(house, CancellationToken.None).Problem;

        Assert.Contains("no published tables 'yakushev'", problem!.Title.English, StringComparison.Ordinal);
        Assert.Contains("yakushev-2020", problem.Fix.English, StringComparison.Ordinal);
    }
}
