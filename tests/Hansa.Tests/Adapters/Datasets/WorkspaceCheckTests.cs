using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>Damage to a workspace, and what verify says of it.</summary>
public sealed class WorkspaceCheckTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();
    private readonly Manifest manifest;

    public WorkspaceCheckTests()
    {
        var file = workspace.File("a.csv", SmallTrade.Header + "RUS,270900,100.50\nDEU,870323,x\n");
        manifest = workspace.Load(SmallTrade.Request(file)).Value.Manifest;
    }

    private string Folder => workspace.Workspace.Snapshot("trade", manifest.Snapshot);

    [Fact]
    public void An_untouched_workspace_has_no_fault()
    {
        var verification = workspace.Datasets.Verify(default).Value;

        Assert.Empty(verification.Faults);
        Assert.Equal((1, 1L), (verification.Snapshots, verification.Rows));
        Assert.Equal(manifest.Hashes.Count + 1, verification.Files);
    }

    [Theory]
    [InlineData("rows-00001.parquet")]
    [InlineData("members-product.parquet")]
    [InlineData("quarantine.parquet")]
    public void A_changed_file_is_found(string name)
    {
        var path = Path.Combine(Folder, name);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        Assert.Contains($"{name}: the file is not what was written", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_found()
    {
        File.Delete(Path.Combine(Folder, "rows-00001.parquet"));

        Assert.Contains("rows-00001.parquet: the file is missing", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_nobody_knows_is_found()
    {
        File.Copy(Path.Combine(Folder, "rows-00001.parquet"), Path.Combine(Folder, "rows-00002.parquet"));

        Assert.Contains(
            workspace.Datasets.Verify(default).Value.Faults,
            fault => fault.English.Contains("rows-00002.parquet: the manifest does not know", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_manifest_that_was_edited_is_found()
    {
        var path = Path.Combine(Folder, "manifest.json");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("\"decimals\": 2", "\"decimals\": 0", StringComparison.Ordinal)
        );

        Assert.Contains("the manifest was changed", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_or_missing_inbox_file_is_found()
    {
        var stored = workspace.Workspace.InboxFile(manifest.Files[0].StoredHash);
        File.AppendAllText(stored, "x");
        var changed = Fault();
        File.Delete(stored);

        Assert.Contains("is not what came", changed, StringComparison.Ordinal);
        Assert.Contains("is not in the inbox", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_a_problem_and_no_crash()
    {
        File.WriteAllText(Path.Combine(Folder, "manifest.json"), "{");

        Assert.Contains("cannot be read", Fault(), StringComparison.Ordinal);
        Assert.Equal(ProblemKind.Unavailable, workspace.Datasets.Current("trade").Problem!.Kind);
    }

    [Fact]
    public void A_lost_pointer_follows_again_from_the_manifests()
    {
        var later = workspace
            .Load(SmallTrade.Request(workspace.File("b.csv", SmallTrade.Header + "FRA,270900,1\n")))
            .Value.Manifest;
        File.Delete(workspace.Workspace.Records);

        Assert.Equal(later.Snapshot, workspace.Datasets.Current("trade").Value.Snapshot);
        Assert.Equal(
            [later.Snapshot, manifest.Snapshot],
            workspace.Datasets.History("trade").Value.Select(one => one.Snapshot)
        );
        Assert.Empty(workspace.Datasets.Verify(default).Value.Faults);
    }

    [Fact]
    public void What_a_killed_command_left_is_swept_by_the_next_one()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Workspace.Building, "load-dead"));
        File.WriteAllText(Path.Combine(workspace.Workspace.Building, "load-dead", "came"), "half");
        Directory.CreateDirectory(workspace.Workspace.Snapshot("trade", "0123456789abcdef"));

        Assert.Single(workspace.Datasets.All().Value);

        Assert.Empty(Directory.GetFileSystemEntries(workspace.Workspace.Building));
        Assert.Equal([Folder], Directory.GetDirectories(workspace.Workspace.Dataset("trade")));
    }

    public void Dispose() => workspace.Dispose();

    private string Fault() =>
        string.Join("\n", workspace.Datasets.Verify(default).Value.Faults.Select(one => one.English));
}
