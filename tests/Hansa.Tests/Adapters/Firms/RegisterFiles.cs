using System.IO.Compression;
using System.Text;
using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Adapters.Firms;

/// <summary>Small made-up registers in the form of the tax service.</summary>
internal static class RegisterFiles
{
    public const string Root =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Файл ИдФайл=\"VO\" ВерсФорм=\"4.05\" ТипИнф=\"РЕЕСТРМСП\" КолДок=\"#\">";

    /// <summary>The n-th made-up company number.</summary>
    public static string Number(int n) => Inn.WithCheckDigits($"99{n:0000000}");

    public static string Person(int n) => Inn.WithCheckDigits($"99{n:00000000}");

    public static string Company(int n, int category = 1, string state = "10.12.2017", string region = "77") =>
        Document(
            $"<ОргВклМСП НаимОрг=\"ООО &quot;Тайнов&quot;\" ИННЮЛ=\"{Number(n)}\" ОГРН=\"1027700132195\"/>",
            category,
            state,
            region
        );

    public static string Entrepreneur(int n, int category = 1, string state = "10.12.2017") =>
        Document(
            $"<ИПВклМСП ИННФЛ=\"{Person(n)}\" ОГРНИП=\"304770000000000\"><ФИОИП Фамилия=\"Тайнов\" Имя=\"Петр\"/></ИПВклМСП>",
            category,
            state,
            "69"
        );

    public static string Document(string firm, int category, string state, string region) =>
        $"<Документ ИдДок=\"a\" ДатаСост=\"{state}\" ДатаВклМСП=\"01.08.2016\" ВидСубМСП=\"1\" КатСубМСП=\"{category}\" "
        + $"ПризНовМСП=\"2\" СведСоцПред=\"2\" ССЧР=\"7\">{firm}<СведМН КодРегион=\"{region}\"><Регион Тип=\"Г\" Наим=\"Тайнов\"/></СведМН>"
        + "<СвОКВЭД><СвОКВЭДОсн КодОКВЭД=\"16.10\" НаимОКВЭД=\"Распиловка\" ВерсОКВЭД=\"2014\"/></СвОКВЭД></Документ>";

    public static string Xml(params string[] documents) => Said(documents.Length, documents);

    public static string Said(int count, params string[] documents) =>
        Root.Replace("#", $"{count}", StringComparison.Ordinal) + string.Concat(documents) + "</Файл>";

    public static byte[] Zip(params string[] files)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var at = 0; at < files.Length; at++)
            {
                // The same files are to give the same bytes at any time of day.
                var packed = zip.CreateEntry($"VO_RRMSPSV_{at}.xml");
                packed.LastWriteTime = new DateTimeOffset(2017, 12, 10, 0, 0, 0, TimeSpan.Zero);
                using var entry = packed.Open();
                entry.Write(Encoding.UTF8.GetBytes(files[at]));
            }
        }
        return target.ToArray();
    }
}
