namespace Hansa.Tests.House;

/// <summary>Real files of real publishers, read where they lie and never copied into the project.</summary>
internal static class RealData
{
    /// <summary>The file's path; without the folder of real data the calling test is reported as not run.</summary>
    public static string Path(string name)
    {
        var folder = Environment.GetEnvironmentVariable("HANSA_DATA") is { Length: > 0 } given
            ? given
            : System.IO.Path.Combine(Checkout.Root, "..", "shared", "data");
        if (!Directory.Exists(folder))
            Assert.Skip($"Needs the folder of real data files; set HANSA_DATA (looked in {folder}).");
        var path = System.IO.Path.Combine(folder, name);
        Assert.True(File.Exists(path), $"{name} is not in {folder}.");
        return path;
    }
}
