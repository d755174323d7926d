using System.IO.Compression;
using System.Text;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>Files that must not be loaded at all: each is refused in words, and nothing changes.</summary>
public sealed class BadFilesTests : IDisposable
{
    private static readonly string Text =
        SmallTrade.Header
        + string.Concat(Enumerable.Range(1, 2_000).Select(row => $"RUS,270900,{row * 7 % 1000}.25\n"));

    private static readonly byte[] Packed = LoadRulesTests.Gzip(Text);
    private static readonly byte[] Archive = LoadRulesTests.Zip(("trade.csv", Text));

    private readonly TemporaryWorkspace workspace = new();

    public static TheoryData<int> Cuts() =>
        [
            .. Enumerable.Range(1, 12).Select(bytes => Packed.Length - bytes),
            .. new[] { 1, 5, 10, 30, 50, 60, 90 }.Select(percent => Packed.Length * percent / 100),
            3,
            9,
            11,
            17,
        ];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_gzip_file_cut_short_anywhere_is_refused(int length) =>
        Refused("cut.csv.gz", Packed[..length], "gzip");

    [Theory]
    [InlineData(40)]
    [InlineData(500)]
    [InlineData(-8)]
    [InlineData(-5)]
    [InlineData(-4)]
    [InlineData(-1)]
    public void A_gzip_file_with_one_wrong_byte_is_refused(int position)
    {
        var bytes = Packed.ToArray();
        bytes[position < 0 ? bytes.Length + position : position] ^= 0x10;

        Refused("wrong.csv.gz", bytes, "gzip");
    }

    [Fact]
    public void A_second_gzip_member_cut_short_is_refused() =>
        Refused("two.csv.gz", [.. Packed, .. LoadRulesTests.Gzip("RUS,270900,1\n")[..^3]], "cut short");

    [Fact]
    public void Something_else_after_the_gzip_data_is_refused() =>
        Refused("more.csv.gz", [.. Packed, .. "and more of it"u8], "not gzip");

    [Fact]
    public void Several_gzip_members_and_padding_zeros_are_one_file()
    {
        byte[] bytes = [.. Packed, .. LoadRulesTests.Gzip("RUS,270900,1\n"), 0, 0, 0, 0];

        var report = workspace.Load(SmallTrade.Request(workspace.File("two.csv.gz", bytes))).Value;

        Assert.Equal(2_001, report.Counts.Accepted);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(99)]
    public void A_zip_file_cut_short_is_refused(int percent) =>
        Refused("cut.zip", Archive[..(Archive.Length * percent / 100)], "zip");

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    public void A_zip_entry_with_a_wrong_byte_is_refused(int position)
    {
        var bytes = Archive.ToArray();
        bytes[position] ^= 0x10;

        Refused("wrong.zip", bytes, "zip");
    }

    [Fact]
    public void A_zip_entry_whose_checksum_is_wrong_is_refused()
    {
        var bytes = Archive.ToArray();
        bytes[Directory(bytes) + 16] ^= 1;

        Refused("wrong.zip", bytes, "checksum");
    }

    [Fact]
    public void An_encrypted_zip_entry_is_refused()
    {
        var bytes = Archive.ToArray();
        bytes[6] |= 1;
        bytes[Directory(bytes) + 8] |= 1;

        Refused("secret.zip", bytes, "encrypted");
    }

    [Fact]
    public void An_archive_of_too_many_files_is_refused() =>
        Refused(
            "many.zip",
            LoadRulesTests.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.csv", ""))]),
            "10001"
        );

    [Fact]
    public void An_archive_without_rows_is_refused() =>
        Refused("none.zip", LoadRulesTests.Zip(("readme.pdf", "x"), ("map.png", "y")), "no file");

    [Theory]
    [InlineData("inner.gz")]
    [InlineData("inner.zip")]
    public void An_archive_inside_an_archive_is_refused(string inner)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(inner).Open();
            entry.Write(inner.EndsWith("gz", StringComparison.Ordinal) ? Packed : Archive);
        }

        Refused("outer.zip", target.ToArray(), "inside");
    }

    [Fact]
    public void Gzip_inside_gzip_is_refused()
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(Packed);

        Refused("twice.csv.gz.gz", target.ToArray(), "inside");
    }

    [Theory]
    [InlineData("bomb.csv.gz")]
    [InlineData("bomb.zip")]
    public void A_bomb_is_refused_before_it_goes_off(string name)
    {
        var line = Encoding.ASCII.GetBytes("RUS,270900,1\n");
        var block = Enumerable.Repeat(line, 80_000).SelectMany(bytes => bytes).ToArray();

        Refused(name, name.EndsWith("gz", StringComparison.Ordinal) ? GzipBlocks(block) : ZipBlocks(block), "bomb");
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    public void Wide_encodings_are_refused_by_name(string encoding, string name)
    {
        var written = Encoding.GetEncoding(encoding);

        Refused("wide.csv", [.. written.GetPreamble(), .. written.GetBytes(Text)], name);
    }

    [Fact]
    public void Utf16_without_a_mark_is_refused_by_name() =>
        Refused("wide.csv", Encoding.Unicode.GetBytes(Text), "UTF-16");

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("cp866")]
    public void Text_in_another_encoding_is_refused_with_its_line_and_loads_when_that_is_declared(string encoding)
    {
        var codePage = encoding == "cp866" ? 866 : 1251;
        var written = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var bytes = written.GetBytes(SmallTrade.Header + "RUS,270900,1\nБеларусь,270900,2\n");

        Refused("cyrillic.csv", bytes, "Line 3");
        var report = workspace.Load(
            SmallTrade.Request(workspace.File("cyrillic.csv", bytes)) with
            {
                Encoding = encoding,
            }
        );

        Assert.Equal(2, report.Value.Counts.Accepted);
    }

    [Fact]
    public void A_byte_that_the_declared_encoding_lacks_is_refused_with_its_line()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(SmallTrade.Header + "RUS,270900,1\nFran"), 0x81, .. ",270900,2\n"u8];
        var request = SmallTrade.Request(workspace.File("latin.csv", bytes)) with { Encoding = "windows-1252" };

        var problem = workspace.Load(request).Problem!;

        Assert.Contains("Line 3", problem.Title.English, StringComparison.Ordinal);
        Assert.Contains("0x81", problem.Title.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\nRUS,270900,1\n", "empty")]
    [InlineData("RUS,270900,1\nRUS,270900,2\n", "no column")]
    [InlineData("land,code,usd\nRUS,270900,1\n", "country")]
    [InlineData("country,code\nRUS,270900\n", "usd")]
    [InlineData("country,code,usd,usd\nRUS,270900,1,2\n", "2 times")]
    [InlineData("country,\"code,usd\nRUS,270900,1\n", "quote")]
    [InlineData("country|code|usd,country,code\nRUS|270900|1\n", "could be divided")]
    [InlineData("co\0untry,code,usd\nRUS,270900,1\n", "NUL")]
    public void A_header_that_cannot_be_understood_is_refused(string text, string why) =>
        Refused("header.csv", Encoding.UTF8.GetBytes(text), why);

    [Fact]
    public void A_header_that_two_delimiters_could_divide_is_refused_until_one_is_named()
    {
        var file = workspace.File("both.csv", "usd,a;usd,b;usd\n1,2;3,4;5\n");
        var request = new LoadRequest("trade", "columns", [file])
        {
            Mapping = new Dictionary<string, string> { ["value"] = "usd" },
            Constants = new Dictionary<string, string> { ["period"] = "2017" },
        };

        var problem = workspace.Load(request).Problem!;

        Assert.Contains("comma or semicolon", problem.Title.English, StringComparison.Ordinal);
        Assert.Contains("--delimiter", problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_line_ends_is_refused() =>
        Refused(
            "endless.csv",
            new byte[3 << 20]
                .Select(_ => (byte)'x')
                .ToArray(),
            "longer than 1 MB"
        );

    public void Dispose() => workspace.Dispose();

    private void Refused(string name, byte[] bytes, string why)
    {
        var problem = workspace.Load(SmallTrade.Request(workspace.File(name, bytes))).Problem;

        Assert.NotNull(problem);
        Assert.Equal(ProblemKind.Invalid, problem.Kind);
        Assert.Contains(why, problem.Title.English, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(name, problem.Title.English, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Fix.English);
        Assert.Empty(workspace.Datasets.All().Value);
        Assert.Empty(System.IO.Directory.GetFileSystemEntries(workspace.Workspace.Building));
        Assert.Empty(System.IO.Directory.GetFiles(workspace.Workspace.Inbox));
    }

    // The central directory: its position stands 16 bytes into the last 22 (APPNOTE 4.3.16).
    private static int Directory(byte[] zip) => BitConverter.ToInt32(zip, zip.Length - 6);

    private static byte[] GzipBlocks(byte[] block)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize))
            Repeat(gzip, block);
        return target.ToArray();
    }

    private static byte[] ZipBlocks(byte[] block)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("bomb.csv", CompressionLevel.SmallestSize).Open();
            Repeat(entry, block);
        }
        return target.ToArray();
    }

    private static void Repeat(Stream target, byte[] block)
    {
        target.Write(Encoding.ASCII.GetBytes(SmallTrade.Header));
        for (var i = 0; i < 60; i++)
            target.Write(block);
    }
}
