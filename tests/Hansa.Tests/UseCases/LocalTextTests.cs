using System.Globalization;
using Hansa.UseCases;

namespace Hansa.Tests.UseCases;

public sealed class LocalTextTests
{
    [Fact]
    public void A_text_inside_a_text_is_said_in_the_language_around_it()
    {
        var flow = new LocalText("exports", "экспорта");

        var text = new LocalText($"ru has no {flow} in {2017}.", $"В наборе ru нет {flow} за {2017}.");

        Assert.Equal("ru has no exports in 2017.", text.English);
        Assert.Equal("В наборе ru нет экспорта за 2017.", text.Russian);
    }

    [Fact]
    public void A_list_inside_a_text_is_said_with_commas()
    {
        string[] names = ["a", "b"];
        LocalText[] kinds = [new("one", "один"), new("two", "два")];

        var text = new LocalText($"{names}; {kinds}", $"{names}; {kinds}");

        Assert.Equal("a, b; one, two", text.English);
        Assert.Equal("a, b; один, два", text.Russian);
    }

    [Fact]
    public void Numbers_inside_a_text_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
        try
        {
            var text = new LocalText($"{-1.5m} and {12345:N0}", $"{-1.5m} и {12345:N0}");

            Assert.Equal("-1.5 and 12,345", text.English);
            Assert.Equal("-1.5 и 12,345", text.Russian);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Two_texts_follow_each_other_with_one_space_and_nothing_adds_nothing()
    {
        var fault = new LocalText("Not there.", "Нет.");

        Assert.Equal(new LocalText("Not there. Not there.", "Нет. Нет."), fault.And(fault));
        Assert.Equal(fault, fault.And(LocalText.None));
        Assert.Equal(fault, LocalText.None.And(fault));
    }
}
