package lv.saimnieks.support.material;

import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.FileSettings;
import lv.saimnieks.cases.files.RefusedFile;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of versions. They change while the version is a draft, go along to the next one, and are read by who may read a
 * version that has them at this moment.
 */
@Service
@Transactional
public class MaterialFiles {

    private final CaseFiles files;
    private final FileSettings settings;
    private final Materials materials;
    private final MaterialRows rows;
    private final MaterialAccess access;

    MaterialFiles(
            CaseFiles files, FileSettings settings, Materials materials, MaterialRows rows, MaterialAccess access) {
        this.files = files;
        this.settings = settings;
        this.materials = materials;
        this.rows = rows;
        this.access = access;
    }

    /** The files of a version, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Material version) {
        Set<Long> ids = rows.files(version.id());
        return files.of(version.code()).stream()
                .filter(f -> ids.contains(f.id()))
                .toList();
    }

    /**
     * Adds those that can be taken to the draft.
     *
     * @return those that cannot, each with the reason
     * @throws Refusal when there would be too many in all, or this is no draft
     */
    public List<RefusedFile> add(String code, List<Upload> sent, String user) {
        Material draft = materials.changing(code, user);
        if (sent.isEmpty()) {
            throw Refusal.invalid("files", Wording.of("support.file.none"));
        }
        int already = rows.files(draft.id()).size();
        if (already + sent.size() > settings.most()) {
            throw Refusal.conflict(Wording.of("support.file.tooMany", settings.most(), already));
        }
        var attached = files.attach(code, user, sent);
        attached.kept().forEach(f -> rows.addFile(draft.id(), f.id()));
        return attached.refused();
    }

    /** Takes a file from the draft; earlier versions keep theirs. */
    public void remove(String code, long file, String user) {
        Material draft = materials.changing(code, user);
        if (!rows.removeFile(draft.id(), file)) {
            throw missing();
        }
        if (rows.versionsWith(file).isEmpty()) {
            files.remove(code, file);
        }
    }

    /** @throws Refusal the same whether there is no such file or the person may read no version that has it */
    @Transactional(readOnly = true)
    public StoredFile open(String code, long file, String user) {
        Set<Long> versions = rows.versionsWith(file);
        if (rows.versions(code).stream().noneMatch(m -> versions.contains(m.id()) && access.mayRead(user, m))) {
            throw missing();
        }
        return files.get(code, file);
    }

    private static Refusal missing() {
        return Refusal.missing(Wording.of("cases.files.missing"));
    }
}
