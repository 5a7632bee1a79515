package lv.saimnieks.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.shared.privacy.PersonalData.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jānis Paraugs lūdz atbildēt. | Jānis Paraugs | NAME",
                "Zvanīt Jānim Paraugam rīt. | Jānim Paraugam | NAME",
                "Kārļa Parauga iesniegums | Kārļa Parauga | NAME",
                "Sūdzas Anna Marija Paraudziņa. | Anna Marija Paraudziņa | NAME",
                "Sūdzas Anna-Marija Parauga-Paraudziņa | Anna-Marija Parauga-Paraudziņa | NAME",
                "par to zina Paraudziņš Jānis un citi | Paraudziņš Jānis | NAME",
                "ANNA PARAUDZIŅA, pieteicēja | ANNA PARAUDZIŅA | NAME",
                "Satikām Parauga kungu gaitenī. | Parauga | NAME",
                "tālr. 29123456. | 29123456 | PHONE",
                "pa 29 123 456 no rīta | 29 123 456 | PHONE",
                "pa 67 12 34 56, | 67 12 34 56 | PHONE",
                "(+371 29123456) | +371 29123456 | PHONE",
                "zvanīt +37129123456 | +37129123456 | PHONE",
                "zvanīt +371 29 123 456 | +371 29 123 456 | PHONE",
                "29123456/Anna | 29123456 | PHONE",
                "raksta anna.parauga@example.org, | anna.parauga@example.org | EMAIL",
                "p. k. 010190-12345 | 010190-12345 | PERSONAL_CODE",
                "p. k. 01019012345. | 01019012345 | PERSONAL_CODE",
                "p. k. 321234-56789 | 321234-56789 | PERSONAL_CODE",
                "p. k. 32123456789 | 32123456789 | PERSONAL_CODE"
            })
    @DisplayName(
            "2.6/11: names, telephones, e-mail addresses and personal codes are found in free text, as they were typed")
    void found(String text, String what, Kind kind) {
        assertThat(PersonalData.in(text, known -> false)).singleElement().satisfies(find -> {
            assertThat(text.substring(find.from(), find.to())).isEqualTo(what);
            assertThat(find.kind()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rīgas domes Pakalpojumu centrs",
                "Latvijas Republikas Ministru kabineta noteikumi",
                "Krišjāņa Valdemāra ielā 5, Raiņa bulvārī un Jāņa Čakstes laukumā",
                "Pakalpojumu Kopuma Vadītājs un Izmaiņu Vadītājs",
                "Anna lūdz atbildēt. Paraugs pievienots.",
                "Cienījamais kungs! Godātā kundze!",
                "IZM-2026-000012, PIE-2026-123456, P-05, N-13, R-02",
                "26 500 000 EUR, 25000000 eiro, 12 500,50, 26000000,00, EUR 26000000",
                "30.11.2026., 2026-11-30, 2026-11-30T10:00:00Z, no 2026 2027",
                "Reģ. Nr. 90000123456 un 40003123456",
                "26123456-e56a-11f1-a0b1-0242ac120002",
                "versija 2.1.29123456, konts LV80BANK0000435195001",
                "100 % (19 no 19), 123456-12345"
            })
    @DisplayName("2.6/11: the institution's own words, numbers, dates and sums are no personal data")
    void notFound(String text) {
        assertThat(PersonalData.in(text, known -> false)).isEmpty();
    }
}
