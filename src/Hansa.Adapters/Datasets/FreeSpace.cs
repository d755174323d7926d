using Hansa.UseCases;

namespace Hansa.Adapters.Datasets;

/// <summary>Makes sure before the work starts that the disk can hold a load.</summary>
internal static class FreeSpace
{
    private const long Reserve = 64L << 20;

    /// <summary>Bytes that a load needs: the files as they come, and rows that take no more than the text they stood in.</summary>
    public static long Needed(IEnumerable<string> files) => files.Sum(NeededFor) + Reserve;

    /// <returns>A problem when there is less than needed.</returns>
    public static Problem? Check(long needed, long available) =>
        available >= needed
            ? null
            : new Problem(
                ProblemKind.Unavailable,
                new(
                    $"The disk of the workspace has {available >> 20} MB left, and this load may need {needed >> 20} MB.",
                    $"На диске рабочей папки осталось {available >> 20} МБ, а загрузке может понадобиться {needed >> 20} МБ."
                ),
                new(
                    "Make room, or put the workspace on another disk (--workspace).",
                    "Освободите место или расположите рабочую папку на другом диске (--workspace)."
                )
            );

    /// <summary>Bytes that are free on the disk of a folder.</summary>
    public static long On(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    // Parquet of a packed file is about as large as the file.
    private static long NeededFor(string path)
    {
        var bytes = new FileInfo(path).Length;
        var packed = Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".ZIP" or ".7Z" or ".XLSX";
        return packed ? bytes * 4 : bytes * 2;
    }
}
