package lv.saimnieks.cases.files;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files cases may have.
 *
 * @param most files that may be sent at once
 * @param maxSize largest file
 * @param types media types that are taken; {@code audio/*} stands for all of a kind
 */
@ConfigurationProperties("saimnieks.files")
public record FileSettings(
        @DefaultValue("10") int most,
        @DefaultValue("10MB") DataSize maxSize,

        @DefaultValue({
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/tiff",
            "image/bmp",
            "text/plain",
            "text/csv",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "message/rfc822",
            "application/vnd.ms-outlook",
            "audio/*",
            "video/*",
            "application/mp4",
            "application/ogg",
            "application/zip",
            "application/vnd.etsi.asic-e+zip",
            "application/vnd.etsi.asic-s+zip"
        })
        List<String> types) {}
