namespace Hansa.Tests.House;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Hansa.slnx")))
                return at.FullName;
        }
        throw new InvalidOperationException($"No Hansa.slnx above {folder}.");
    }
}
