using System.Buffers.Binary;
using Hansa.Adapters.Sources.Text;
using Hansa.UseCases;
using SharpCompress.Archives;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>7z archives: every file inside is an entry; checksums and lengths are checked.</summary>
internal sealed class SevenZip : Packing
{
    private const int MostEntries = 10_000;
    private const long LongestTable = 64L << 20;
    private const int StartLength = 32;

    public override string Name => "7z";

    public override bool Recognises(ReadOnlySpan<byte> head) =>
        head is [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..];

    public override Outcome<IReadOnlyList<PackedEntry>> Entries(PackedFile file) =>
        TableProblem(file) ?? Guarded(() => Listed(file), Unlisted);

    // The start of an archive says where its table of contents stands; the library takes memory for whatever it says.
    private static Problem? TableProblem(PackedFile file)
    {
        using var content = file.OpenRead();
        var start = new byte[StartLength];
        if (content.ReadAtLeast(start, StartLength, throwOnEndOfStream: false) < StartLength)
            return Damaged();
        var offset = BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(12));
        var length = BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(20));
        var isInside =
            offset >= 0 && length >= 0 && length <= LongestTable && offset <= content.Length - StartLength - length;
        return isInside ? null : Damaged();
    }

    private static Outcome<IReadOnlyList<PackedEntry>> Listed(PackedFile file)
    {
        using var archive = Archive(file);
        var files = archive.Entries.Where(entry => !entry.IsDirectory).ToArray();
        if (files.Length > MostEntries)
            return Refused(
                new(
                    $"The archive has {files.Length} entries, more than {MostEntries}.",
                    $"В архиве {files.Length} файлов, больше предела {MostEntries}."
                ),
                new("Load the files inside one by one.", "Загружайте вложенные файлы по одному.")
            );
        if (files.FirstOrDefault(entry => entry.IsEncrypted) is { } secret)
            return Refused(
                new($"'{secret.Key}' in the archive is encrypted.", $"Файл «{secret.Key}» в архиве зашифрован."),
                new("Unpack it with its password and load it plain.", "Распакуйте его с паролем и загрузите открытым.")
            );
        return files
            .Select((entry, index) => new PackedEntry(entry.Key ?? "", () => new SevenZipContent(file, index)))
            .ToArray();
    }

    private static Outcome<IReadOnlyList<PackedEntry>> Unlisted(Exception failure) =>
        failure is CryptographicException
            ? Refused(
                new("The archive is encrypted.", "Архив зашифрован."),
                new(
                    "Unpack it with its password and load what is inside.",
                    "Распакуйте его с паролем и загрузите то, что внутри."
                )
            )
            : Damaged();

    private static IArchive Archive(PackedFile file) =>
        SevenZipArchive.OpenArchive(file.OpenRead(), new ReaderOptions { LeaveStreamOpen = false });

    private static Problem Damaged() =>
        Refused(
            new("The 7z file is damaged or cut short.", "Файл 7z повреждён или обрезан."),
            new(
                "Get the file again and compare its size with the publisher's.",
                "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
            )
        );

    private static Problem Refused(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);

    // Given bytes that are no archive the library fails in many ways, also with exceptions that elsewhere mean a bug.
    private static T Guarded<T>(Func<T> use, Func<Exception, T> damaged)
    {
        try
        {
            return use();
        }
        catch (Exception failure) when (failure is not (ContentException or OperationCanceledException))
        {
            return damaged(failure);
        }
    }

    private sealed class SevenZipContent : ForwardStream
    {
        private readonly IArchive archive;
        private readonly IArchiveEntry entry;
        private readonly Stream content;
        private readonly LimitWatch limits;
        private readonly Crc32 crc = new();

        public SevenZipContent(PackedFile file, int index)
        {
            limits = new LimitWatch(new FileInfo(file.Path).Length);
            (archive, entry, content) = Guarded(
                () =>
                {
                    var opened = Archive(file);
                    var found = opened.Entries.Where(one => !one.IsDirectory).ElementAt(index);
                    return (opened, found, found.OpenEntryStream());
                },
                _ => throw Damage(new("it cannot be opened", "он не открывается"))
            );
        }

        public override int Read(Span<byte> buffer)
        {
            var read = Unpack(buffer);
            limits.Add(read);
            crc.Append(buffer[..read]);
            if (read == 0 && buffer.Length > 0)
                CheckEnd();
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                content.Dispose();
                archive.Dispose();
            }
            base.Dispose(disposing);
        }

        private int Unpack(Span<byte> buffer)
        {
            try
            {
                return content.Read(buffer);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw Damage(new("its data are not what was packed", "данные не те, что были упакованы"));
            }
        }

        private void CheckEnd()
        {
            if (limits.Unpacked != entry.Size)
                throw Damage(
                    new(
                        $"it holds {limits.Unpacked} bytes instead of {entry.Size}",
                        $"байтов в нём {limits.Unpacked} вместо {entry.Size}"
                    )
                );
            if (entry.Size > 0 && crc.Value != (uint)entry.Crc)
                throw Damage(new("its checksum does not match", "контрольная сумма не сходится"));
        }

        private static ContentException Damage(LocalText what) =>
            new(
                new($"The 7z file is damaged: {what}.", $"Файл 7z повреждён: {what}."),
                new(
                    "Get the file again and compare its size with the publisher's.",
                    "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
                )
            );
    }
}
