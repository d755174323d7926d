using System.Security.Cryptography;
using System.Text;
using Hansa.Adapters.Firms;
using Hansa.Tests.Adapters.Datasets;
using Hansa.UseCases;

namespace Hansa.Tests.Adapters.Firms;

public sealed class FirmKeyTests : IDisposable
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void A_pseudonym_is_the_first_80_bits_of_the_keyed_hash()
    {
        var hash = HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("7707083893"))[..10];
        var bits = string.Concat(hash.Select(one => Convert.ToString(one, 2).PadLeft(8, '0')));
        var expected = string.Concat(
            Enumerable
                .Range(0, 16)
                .Select(i => "0123456789abcdefghjkmnpqrstvwxyz"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)])
        );

        Assert.Equal(expected, new FirmKey(Secret).Pseudonym("7707083893"));
    }

    [Fact]
    public void Another_key_gives_other_pseudonyms_and_has_another_id()
    {
        var (one, other) = (new FirmKey(Secret), FirmKey.New());

        Assert.NotEqual(one.Pseudonym("7707083893"), other.Pseudonym("7707083893"));
        Assert.NotEqual(one.Id, other.Id);
        Assert.DoesNotContain(one.Id, one.Secret(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_in_place_of_a_number_is_hashed_like_any_other() =>
        Assert.Equal(16, new FirmKey(Secret).Pseudonym(new string('Ж', 400)).Length);

    [Fact]
    public void The_key_of_a_workspace_is_made_once_and_only_its_owner_may_read_it()
    {
        workspace.Workspace.Create();

        var first = new FirmKeys(workspace.Workspace, null, mayCreate: true).Open().Value;
        var second = new FirmKeys(workspace.Workspace, null, mayCreate: true).Open().Value;

        Assert.Equal(first.Secret(), second.Secret());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(workspace.Workspace.FirmKey)
            );
    }

    [Fact]
    public void A_trial_run_makes_no_key()
    {
        workspace.Workspace.Create();

        Assert.True(new FirmKeys(workspace.Workspace, null, mayCreate: false).Open().Succeeded);
        Assert.False(File.Exists(workspace.Workspace.FirmKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899aabbccddee")]
    [InlineData("zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff00")]
    public void A_file_that_holds_no_key_is_refused_and_not_repeated(string text)
    {
        var opened = new FirmKeys(workspace.Workspace, workspace.File("key", text), mayCreate: true).Open();

        Assert.Equal(ProblemKind.Invalid, opened.Problem!.Kind);
        Assert.True(
            text.Length == 0 || !$"{opened.Problem.Title}{opened.Problem.Fix}".Contains(text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_key_file_that_is_not_there_is_a_problem() =>
        Assert.Equal(
            ProblemKind.NotFound,
            new FirmKeys(workspace.Workspace, "/nowhere/key", true).Open().Problem!.Kind
        );

    public void Dispose() => workspace.Dispose();
}
