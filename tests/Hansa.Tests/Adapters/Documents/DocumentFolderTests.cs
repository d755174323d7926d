using Hansa.Adapters.Documents;
using Hansa.UseCases;

namespace Hansa.Tests.Adapters.Documents;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hansa-folder-").FullName;

    [Fact]
    public void A_file_takes_the_place_of_an_older_one_and_nothing_is_left_beside()
    {
        var folder = Path.Combine(root, "new", "folder");

        var first = new DocumentFolder().Save(folder, "a.html", "old and longer"u8.ToArray());
        var second = new DocumentFolder().Save(folder, "a.html", "new"u8.ToArray());

        Assert.Equal(Path.Combine(folder, "a.html"), first.Value);
        Assert.Equal(first.Value, second.Value);
        Assert.Equal("new", File.ReadAllText(second.Value));
        Assert.Single(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_problem()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "");

        var refused = new DocumentFolder().Save(file, "a.html", new byte[1]);

        Assert.Equal(ProblemKind.Unavailable, refused.Problem!.Kind);
        Assert.Contains("a.html", refused.Problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_taken_by_a_folder_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path.Combine(root, "a.html"));

        var refused = new DocumentFolder().Save(root, "a.html", new byte[1]);

        Assert.False(refused.Succeeded);
        Assert.Empty(Directory.EnumerateFiles(root));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
